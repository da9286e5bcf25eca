package io.baton.slack;

import static io.baton.slack.PartsBot.asked;
import static io.baton.slack.SlackBotFixture.offers;
import static io.baton.slack.SlackBotFixture.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.slackworld.Fault;
import io.baton.slackworld.FileTrouble;
import io.baton.slackworld.SlackUser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Open a request from this message. */
@ExtendWith(PartsBot.class)
class ShortcutInSlackIT {

    private final PartsBot.Bots bots;

    ShortcutInSlackIT(PartsBot.Bots bots) {
        this.bots = bots;
    }

    private static void cancel(SlackUser user, String question) {
        user.click(asked(user, question), "Cancel").acked();
    }

    @ParameterizedTest
    @EnumSource
    void aRequestIsMadeOfSomebodyElsesMessageWithItsFiles(SlackBot.Mode mode) {
        var slack = bots.in(mode).slack;
        var kate = slack.user("kate");
        var front = kate.uploadFile("front.png", "the door".getBytes(StandardCharsets.UTF_8));
        var words = "@tom wants the town hall <!channel> & *now*\n" + "We need keys for the fair. ".repeat(130);
        var message = kate.in("random").say(words, front);
        var tom = slack.user("maria");

        tom.messageShortcut(message, Door.SHORTCUT).acked();
        var modal = tom.awaitModal("New request");
        assertThat(modal.labels()).containsExactly("Request", "What it is about", "Files");
        modal.fill("Request", "Parts of a town").submit().acked();
        tom.awaitNoModal();

        var building = tom.direct()
                .await("what", one -> SlackAnswers.asks("Which building").test(one));
        assertThat(building.words()).contains("Tom Becker wants the town hall <!channel> & *now*");
        assertThat(building.pings()).isEmpty();
        tom.click(building, "Keep").acked();
        var note =
                tom.direct().await("note", one -> SlackAnswers.asks("What for").test(one));
        tom.click(note, "Keep").acked();
        tom.click(asked(tom, "Picture of the door"), "Keep").acked();
        tom.direct().await("taken", says("front.png"));
        cancel(tom, "Keys");
    }

    @Test
    void aMessageWithoutAPersonAroundItIsMadeOneToo() {
        var slack = bots.in(SlackBot.Mode.HTTP).slack;
        var guest = slack.user("guest3");
        guest.in("random").join();
        var message = guest.in("random").say("The library is locked");

        guest.messageShortcut(message, Door.SHORTCUT).acked();
        guest.awaitModal("New request")
                .fill("Request", "Parts of a town")
                .submit()
                .acked();
        guest.awaitNoModal();

        guest.direct().await("please tell me who you are");
        guest.say("Department of Books");
        guest.direct().await("phone", one -> says("phone").test(one));
        guest.say("+1 916 555 0100");
        var building = asked(guest, "Which building");
        assertThat(building.words()).contains("The library is locked");
        cancel(guest, "Which building");
    }

    @Test
    void aFileOfTheMessageThatCannotBeHadIsSaidAndMayBeLeftOut() {
        var slack = bots.in(SlackBot.Mode.HTTP).slack;
        var lin = slack.user("lin");
        var file = lin.uploadFile("front.png", "the door".getBytes(StandardCharsets.UTF_8));
        slack.trouble(file, new FileTrouble.HttpError(404));
        var message = lin.in("random").say("The museum", file);

        lin.messageShortcut(message, Door.SHORTCUT).acked();
        var modal = lin.awaitModal("New request");
        modal.fill("Request", "Parts of a town").submit().acked();
        assertThat(modal.errors().get("Files")).contains("front.png");
        modal.fill("Files").submit().acked();

        assertThat(asked(lin, "Which building").words()).contains("The museum");
        cancel(lin, "Which building");
    }

    @Test
    void whereSlackGaveNoTimeThePersonIsToldInPrivateWhatToDo() {
        var slack = bots.in(SlackBot.Mode.HTTP).slack;
        var joy = slack.user("joy");
        var message = slack.user("kate").in("random").say("The bridge");
        slack.fault("views.open", new Fault.Error("expired_trigger_id"), 1);

        joy.messageShortcut(message, Door.SHORTCUT).acked();

        joy.in("random")
                .await(
                        "told",
                        one -> one.onlyMe() && says("Use the shortcut again").test(one));
    }

    @Test
    void whoHasADraftAlreadyIsToldSo() {
        var slack = bots.in(SlackBot.Mode.HTTP).slack;
        var sam = slack.user("sam");
        sam.slash("/request parts").acked();
        asked(sam, "Which building");
        var message = slack.user("kate").in("random").say("The bridge");

        sam.messageShortcut(message, Door.SHORTCUT).acked();
        sam.awaitModal("New request")
                .fill("Request", "Parts of a town")
                .submit()
                .acked();

        sam.direct().await("You have an open draft of this request");
        assertThat(asked(sam, "Which building").buttons()).doesNotContain("Keep");
        cancel(sam, "Which building");
        assertThat(offers("Cancel").test(sam.direct().last())).isFalse();
    }
}
