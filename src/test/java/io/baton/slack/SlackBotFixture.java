package io.baton.slack;

import io.baton.slackworld.SeenMessage;
import java.util.function.Predicate;

/** What tests look for in messages. */
final class SlackBotFixture {

    private SlackBotFixture() {}

    static Predicate<SeenMessage> offers(String button) {
        return message -> message.buttons().contains(button);
    }

    static Predicate<SeenMessage> says(String words) {
        return message -> message.words().contains(words);
    }
}
