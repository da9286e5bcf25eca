package io.baton.slack;

import static io.baton.slack.PartsBot.BUILDING;
import static io.baton.slack.PartsBot.asked;
import static io.baton.slack.PartsBot.begins;
import static io.baton.slack.SlackBotFixture.offers;
import static io.baton.slack.SlackBotFixture.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.slackworld.Fault;
import io.baton.slackworld.OpenModal;
import io.baton.slackworld.SeenMessage;
import io.baton.slackworld.SlackUser;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Modals that are sent, sent again, sent too late, closed, or that could not be opened. */
@ExtendWith(PartsBot.class)
class ModalsInSlackIT {

    private static final byte[] PICTURE = "the door".getBytes(StandardCharsets.UTF_8);

    private final PartsBot.Bots bots;

    ModalsInSlackIT(PartsBot.Bots bots) {
        this.bots = bots;
    }

    private SlackUser user(String name, SlackBot.Mode mode) {
        return bots.in(mode).slack.user(name);
    }

    private static OpenModal form(SlackUser user, String question) {
        user.click(asked(user, question), "Fill in as a form").acked();
        return user.awaitModal("A wish");
    }

    private static OpenModal filled(OpenModal modal) {
        return modal.fill("Keys *", "item,count\nlock,1")
                .fill("Town", "Town 001")
                .fill("Towns", "Town 001", "Town 101")
                .fill("Who keeps it", "kate")
                .fill("Who else", "ray", "kate")
                .fill("From which day", "2027-03-01")
                .fill("At what time", "1804000000");
    }

    private static void cancel(SlackUser user, String question) {
        user.click(asked(user, question), "Cancel").acked();
    }

    /** A request of usha's that waits for the caretaker, and its prompt as the caretaker has it. */
    private SeenMessage waiting(SlackUser usha, SlackUser caretaker) {
        begins(usha, BUILDING, "Picture of the door");
        var modal = form(usha, "Picture of the door");
        filled(modal.fill("Picture of the door", usha.uploadFile("door.png", PICTURE)))
                .submit()
                .acked();
        usha.click(usha.direct().await("Please check your request"), "Submit").acked();
        return caretaker.in("caretakers").await("Town hall", offers("Refuse"));
    }

    private static String caseOf(SeenMessage prompt) {
        return prompt.json().toString().replaceFirst("(?s).*?(PRT-\\d{4}-\\d{4}).*", "$1");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongStandsAtItsFieldAndEverythingElseIsKept(SlackBot.Mode mode) {
        var cons = user("cons", mode);
        begins(cons, BUILDING, "Picture of the door");
        var modal = form(cons, "Picture of the door");
        assertThat(modal.json().path("private_metadata").asString()).doesNotContain("Town hall");
        var text = cons.uploadFile("door.txt", PICTURE);

        filled(modal.fill("Picture of the door", text))
                .fill("Town", "Town 099")
                .submit()
                .acked();

        assertThat(modal.errors()).containsOnlyKeys("Picture of the door");
        assertThat(modal.inSight()).isTrue();
        assertThat(modal.json().path("state").toString()).contains("Town 099");

        var broken = cons.uploadFile("broken.png", PICTURE);
        bots.in(mode).slack.trouble(broken, new io.baton.slackworld.FileTrouble.HttpError(500));
        modal.fill("Picture of the door", broken).submit().acked();
        assertThat(modal.errors()).containsOnlyKeys("Picture of the door");
        assertThat(modal.errors().get("Picture of the door")).contains("broken.png");

        modal.fill("Picture of the door", cons.uploadFile("door.png", PICTURE))
                .submit()
                .acked();
        cons.awaitNoModal();
        var review = cons.direct().await("Please check your request");
        assertThat(review.words()).contains("door.png").contains("Town 099").contains("Town 101");
        cons.click(review, "Cancel").acked();
    }

    @Test
    void aFileGivenBeforeStaysWhenTheModalCannotShowIt() {
        var tom = user("tom", SlackBot.Mode.SOCKET);
        begins(tom, BUILDING, "Picture of the door");
        tom.upload("door.png", PICTURE);
        asked(tom, "Keys");
        tom.say("edit picture");
        tom.direct()
                .await(
                        "again",
                        message -> SlackAnswers.asks("Picture of the door").test(message)
                                && offers("Keep").test(message));

        filled(form(tom, "Picture of the door")).submit().acked();

        tom.awaitNoModal();
        var review = tom.direct().await("Please check your request");
        assertThat(review.words()).contains("door.png");
        tom.click(review, "Cancel").acked();
    }

    @ParameterizedTest
    @EnumSource
    void aModalOpenedTwiceAndSentTwiceCountsOnce(SlackBot.Mode mode) {
        var omar = user("omar", mode);
        var slack = bots.in(mode).slack;
        var question = begins(omar, BUILDING, "Picture of the door");
        var first = form(omar, "Picture of the door");
        omar.click(question, "Fill in as a form").acked();
        Awaitility.await().until(() -> !first.inSight() && omar.openModal().isPresent());
        var second = omar.awaitModal("A wish");
        var sent = filled(second.fill("Picture of the door", omar.uploadFile("door.png", PICTURE)))
                .submit();
        sent.acked();
        omar.direct().await("Please check your request");

        var again = (ObjectNode) sent.payload().deepCopy();
        var repeated = slack.replay(sent.kind(), again.put("trigger_id", "1.2.other"));

        assertThat(String.valueOf(repeated.acked().answer())).contains("Everything is answered");
        omar.click(omar.direct().await("Please check your request"), "Cancel").acked();
    }

    @Test
    void whatWasAnsweredInTheConversationMeanwhileIsNotAskedAgain() {
        var lin = user("lin", SlackBot.Mode.SOCKET);
        begins(lin, BUILDING, "Picture of the door");
        var modal = form(lin, "Picture of the door");
        lin.upload("front.png", PICTURE);
        asked(lin, "Keys");

        filled(modal.fill("Picture of the door", lin.uploadFile("back.png", PICTURE)))
                .submit()
                .acked();

        lin.awaitNoModal();
        var review = lin.direct().await("Please check your request");
        assertThat(review.words()).contains("front.png").contains("Town 001");
        lin.click(review, "Cancel").acked();
    }

    @ParameterizedTest
    @EnumSource
    void aModalSentAfterTheCaseMovedOnIsRefusedInWords(SlackBot.Mode mode) {
        var usha = user("usha", mode);
        var caretaker = user("desk", mode);
        var prompt = waiting(usha, caretaker);
        caretaker.click(prompt, "Refuse").acked();
        var modal = caretaker.awaitModal("Refuse " + caseOf(prompt));
        modal.fill("Why", "no").submit().acked();
        assertThat(modal.errors()).containsOnlyKeys("Why");
        caretaker.click(prompt, "Hand out").acked();
        usha.direct().await("has the key of");

        modal.fill("Why", "The lock is broken").submit().acked();

        caretaker
                .in("caretakers")
                .await("refused", one -> one.onlyMe() && says("handed out").test(one));
        assertThat(usha.direct().messages())
                .filteredOn(says("The lock is broken")::test)
                .isEmpty();
    }

    @Test
    void aModalThatIsClosedChangesNothingAndCanBeOpenedAgain() {
        var joy = user("joy", SlackBot.Mode.SOCKET);
        begins(joy, BUILDING, "Picture of the door");
        form(joy, "Picture of the door").close();

        form(joy, "Picture of the door").close();

        cancel(joy, "Picture of the door");
    }

    @ParameterizedTest
    @EnumSource
    void whereSlackGaveNoTimeForAModalAButtonOpensIt(SlackBot.Mode mode) {
        var sam = user("sam", mode);
        begins(sam, BUILDING, "Picture of the door");
        bots.in(mode).slack.fault("views.open", new Fault.Error("expired_trigger_id"), 1);
        sam.click(asked(sam, "Picture of the door"), "Fill in as a form").acked();

        sam.click(sam.direct().await("ready", offers("Open the form")), "Open the form")
                .acked();
        sam.awaitModal("A wish").close();
        cancel(sam, "Picture of the door");
    }
}
