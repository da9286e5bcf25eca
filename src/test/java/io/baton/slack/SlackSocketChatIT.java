package io.baton.slack;

/** Slack as a chat platform, told of by Socket Mode. */
class SlackSocketChatIT extends SlackChatContract {

    SlackSocketChatIT() {
        super(SlackBot.Mode.SOCKET);
    }
}
