package io.baton.slack;

import io.baton.chat.Person;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the person behind whoever acts; somebody whom Baton does not know hears how that is changed. */
final class Newcomers {

    private static final Logger log = LoggerFactory.getLogger(Newcomers.class);

    static final String UNKNOWN = "I do not know you yet. Ask an administrator to put your Slack id into"
            + " bot-config/people.yml, or link an account that I know with /baton link.";

    private final Users users;
    private final Replying replying;
    private final SlackApi api;

    Newcomers(Users users, Replying replying, SlackApi api) {
        this.users = users;
        this.replying = replying;
        this.api = api;
    }

    Optional<Person> person(Payload payload) {
        var found = users.person(payload.user());
        if (found.isEmpty()) {
            tell(payload, UNKNOWN);
        }
        return found;
    }

    /** Tells the one who acted something at once, without the store. */
    void tell(Payload payload, String text) {
        if (replying.say(payload.textOrNull("response_url"), text) || payload.user().isEmpty()) {
            return;
        }
        var said = payload.channel().isEmpty()
                ? api.call(
                        "chat.postMessage",
                        client -> client.chatPostMessage(
                                r -> r.channel(payload.user()).text(Words.escape(text))))
                : api.call(
                        "chat.postEphemeral",
                        client -> client.chatPostEphemeral(r -> r.channel(payload.channel())
                                .user(payload.user())
                                .text(Words.escape(text))));
        if (said.found().isEmpty()) {
            log.warn("Could not tell {} that: {}", payload.user(), said.words());
        }
    }
}
