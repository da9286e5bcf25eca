package io.baton.slack;

import static io.baton.slack.SlackBotFixture.offers;
import static io.baton.slack.SlackBotFixture.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.chat.Message;
import io.baton.chat.Place;
import io.baton.slackworld.SeenMessage;
import io.baton.slackworld.SlackPlace;
import io.baton.slackworld.SlackWorkspace;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is around the talk itself: the bot called by its name, its home tab, and what could not be told. */
class AroundTalkInSlackIT {

    private static final String WHAT_I_DO = "carry them through their process";
    private static SlackBot bot;

    @BeforeAll
    static void start() {
        bot = SlackBot.started(SlackBot.workspace().withoutLimits().start(), SlackBot.Mode.SOCKET);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    private static SlackWorkspace slack() {
        return bot.slack;
    }

    private static List<SeenMessage> whispers(SlackPlace place) {
        return place.messages().stream().filter(SeenMessage::onlyMe).toList();
    }

    @Test
    void whoCallsTheBotIsToldInPrivateWhatItCanDo() {
        var kate = slack().user("kate").in("esd-intake");

        kate.mention("hello there");

        var answer = kate.await(WHAT_I_DO);
        assertThat(answer.onlyMe()).isTrue();
        assertThat(answer.buttons()).isNotEmpty();
        slack().user("kate").slash("/baton kate-is-done").acked();
        slack().user("kate").direct().await("kate-is-done");
        assertThat(whispers(kate)).hasSize(1);
        assertThat(slack().user("kate").direct().messages())
                .filteredOn(says("did not understand"))
                .isEmpty();
    }

    @Test
    void aCommandAfterTheNameIsTakenAndARequestIsAskedForInDirectMessages() {
        var omar = slack().user("omar");
        var random = omar.in("random");
        slack().inviteBot("random");

        random.mention("cases");
        random.await("cases", message -> message.onlyMe() && !message.words().contains(WHAT_I_DO));
        random.mention("I need a new esd request, please");

        random.await("asked you there");
        omar.direct().await("Platform", SlackAnswers.asks("Platform"));
        assertThat(slack().posts("random")).filteredOn(post -> !post.onlyMe()).hasSize(2);
    }

    @Test
    void theHomeOfWhoeverLooksFollowsWhatHappens() {
        var maria = slack().user("maria");
        maria.openHome().acked();
        maria.awaitHome("Nothing.");

        var id = bot.submitsLinux("maria");

        maria.awaitHome(id);
        var published = slack().apiCalls("views.publish").size();
        maria.clickHome("What can I do?").acked();
        await().until(() -> slack().apiCalls("views.publish").size() > published);
        assertThat(slack().user("lin").home()).isEmpty();
    }

    @Test
    void whatIsParkedIsSeenAndRetriedByAdministratorsOnly() {
        slack().archive("esd-pod");
        for (var number = 1; number <= 3; number++) {
            var text = "notice " + (char) ('d' - number) + " " + number;
            bot.part(SlackChat.class)
                    .show(new Place.Channel("esd-pod"), Message.text(text, Message.Kind.NOTICE, null, text));
        }
        var admin = slack().user("admin");
        var alarm = admin.direct().await("is_archived", offers("Try all of it again"));

        slack().user("kate").slash("/baton parked").acked();
        slack().user("kate").direct().await("Only an administrator");
        await().until(() -> bot.part(SlackChat.class).undelivered().size() == 3);
        admin.slash("/baton parked").acked();
        assertThat(admin.direct().await("Could not be told").words())
                .contains("#esd-pod", "3 messages", "Unarchive it");
        admin.slash("/baton retry 12345678").acked();
        admin.direct().await("Nothing parked has the number");

        slack().unarchive("esd-pod");
        admin.click(alarm, "Try all of it again").acked();

        admin.direct().await("Tried again: 3 messages");
        await().until(() -> notices().size() == 3);
        assertThat(notices()).containsExactly("notice c 1", "notice b 2", "notice a 3");
        admin.slash("/baton parked").acked();
        admin.direct().await("Nothing is parked");
    }

    private static List<String> notices() {
        return slack().posts("esd-pod").stream()
                .map(SeenMessage::words)
                .filter(words -> words.startsWith("notice "))
                .toList();
    }
}
