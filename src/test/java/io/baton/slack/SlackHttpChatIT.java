package io.baton.slack;

/** Slack as a chat platform, told of by HTTP requests. */
class SlackHttpChatIT extends SlackChatContract {

    SlackHttpChatIT() {
        super(SlackBot.Mode.HTTP);
    }
}
