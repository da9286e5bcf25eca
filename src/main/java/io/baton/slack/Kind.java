package io.baton.slack;

/** The kinds of things that come in and are dealt with after Slack heard that they arrived. */
enum Kind {
    COMMAND,
    ACTION,
    MESSAGE,
    MENTION,
    HOME,
    SHORTCUT
}
