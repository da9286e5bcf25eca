package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Identities;
import io.baton.slackworld.Fault;
import io.baton.slackworld.SeenMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people say to each other where the bot is, too, is none of its business. */
@ExtendWith(PartsBot.class)
class OverheardInSlackIT {

    private final SlackBot bot;

    OverheardInSlackIT(PartsBot.Bots bots) {
        bot = bots.in(SlackBot.Mode.SOCKET);
    }

    @Test
    void whoOnlyTalksInAChannelOrAThreadOfItIsNeitherLookedUpNorToldAnything() {
        var guest = bot.slack.user("guest11");
        var channel = guest.in("caretakers");
        channel.join();
        bot.slack.faultAlways("users.info", new Fault.Error("internal_error"));
        try {
            channel.thread(channel.say("who has the keys?")).say("approved, I have them");
            bot.quiet();
        } finally {
            bot.slack.heal();
        }

        assertThat(bot.slack.apiCalls("users.info"))
                .filteredOn(call -> call.arg("user").equals(guest.id()))
                .isEmpty();
        assertThat(channel.messages()).noneMatch(SeenMessage::onlyMe);
        assertThat(bot.part(Identities.class).person(Users.PLATFORM, guest.id()))
                .isEmpty();
    }
}
