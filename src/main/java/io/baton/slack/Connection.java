package io.baton.slack;

/** How the bot is connected to Slack. */
interface Connection {

    /** Whether it is, and since when, or why not. */
    record State(boolean up, String words) {}

    State state();
}
