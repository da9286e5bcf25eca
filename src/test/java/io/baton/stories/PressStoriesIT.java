package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Old buttons, double deliveries, two hands at once, and the reminders of those who do not decide. */
class PressStoriesIT extends Cast {

    @Test
    @DisplayName("contract 1.9, G3: who presses what somebody else has decided is told who and when, never 404")
    void anOldButtonIsAnsweredPolitely() {
        var id = aCase().upTo("ARCH_REVIEW");
        var unixPrompt = unix.button("approve-architecture", id);
        var secPrompt = sec.button("approve-architecture", id);
        unix.presses(unixPrompt, "approve-architecture");
        net.does("request-changes", id, "Show DMZ firewall");

        sec.presses(secPrompt, "approve-architecture");

        then(sec).wasTurnedAway();
        then(id).isIn("DESIGN");
        var prompt = aCase().upTo("AWAITING_APPROVAL");
        var omars = omar.button("approve", prompt);
        lin.does("reject", prompt, "No funds this year");
        omar.presses(omars, "approve");
        then(omar).wasTurnedAway("lin");
        then(prompt).isIn("REJECTED").hasDone(0, "omar", "approve");
    }

    @Test
    @DisplayName("workspace-api delivery: the same delivery again has no second effect and gives the same answer")
    void aDeliveryCountsOnce() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        var prompt = omar.button("approve", id);
        var first = omar.presses(prompt, "approve", "press-1-" + id);

        var second = omar.presses(prompt, "approve", "press-1-" + id);

        assertThat(ids(second)).isEqualTo(ids(first));
        then(id).hasDone(1, "omar", "approve");

        var said = maria.delivers("comment-1-" + id, "comment", id, "The harbor is frozen");
        var again = maria.delivers("comment-1-" + id, "comment", id, "The harbor is frozen");
        assertThat(ids(again)).isEqualTo(ids(said));
        then(id).hasDone(1, "maria", "comment");
        maria.delivers("comment-2-" + id, "comment", id, "The harbor is frozen");
        then(id).hasDone(2, "maria", "comment");
    }

    @Test
    @DisplayName("workspace-api delivery: a command answered with a form gives the same form again")
    void aDeliveryThatOpenedAFormOpensTheSame() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        var first = lin.delivers("reject-" + id, "reject", id, "").opensForm();

        var second = lin.delivers("reject-" + id, "reject", id, "").opensForm();

        assertThat(second.id()).isEqualTo(first.id());
        then(id).isIn("AWAITING_APPROVAL");
    }

    @Test
    @DisplayName("workspace-api delivery: an intake answer delivered twice answers one question only")
    void anAnswerCountsOnce() {
        var talk = maria.requests("esd").asks("platform");

        maria.says("LINUX", "answer-1");
        maria.says("LINUX", "answer-1");

        talk.asks("serviceOption");
        assertThat(talk.question().error()).isEmpty();
    }

    @Test
    @DisplayName("promise P2: two approvers at the same moment both count, and CDT is told once")
    void twoApproversAtOnceBothCount() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            var id = aCase().upTo("AWAITING_APPROVAL");
            var omars = omar.button("approve", id).id();
            var lins = lin.button("approve", id).id();
            var workspace = story.workspace();

            var answers = atOnce(List.of(
                    () -> workspace.press("omar", omars, "approve", ""),
                    () -> workspace.press("lin", lins, "approve", "")));

            assertThat(answers).allMatch(answer -> answer.status() == 200);
            then(id).isIn("AWAITING_RECEIPT").hasDone(1, "omar", "approve").hasDone(1, "lin", "approve");
            room("#esd-intake").asksFor(id, "receive");
            assertThat(room("#esd-intake").messages(id)).hasSize(1);
        }
    }

    @Test
    @DisplayName("promise P2: the same button pressed eight times at once counts once")
    void oneButtonPressedAtOnceCountsOnce() throws InterruptedException {
        var id = aCase().upTo("AWAITING_RECEIPT");
        var button = kate.button("receive", id).id();
        var workspace = story.workspace();
        Callable<Answer> press = () -> workspace.press("kate", button, "receive", "");

        var answers = atOnce(Collections.nCopies(8, press));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        then(id).isIn("DESIGN").hasDone(1, "kate", "receive");
    }

    @Test
    @DisplayName("A5 T1, contract 1.16: pending approvers are reminded every second business day, the requester at six")
    void thePendingApproverIsReminded() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        omar.presses("approve", id);
        story.clockAt("2027-01-13T08:59");
        then(lin).hasReminders(0, id);

        story.clockAt("2027-01-13T09:00");
        then(lin).hasReminders(1, id);
        story.clockAt("2027-01-15T08:59");
        then(lin).hasReminders(1, id);
        story.clockAt("2027-01-15T09:00");
        then(lin).hasReminders(2, id);
        // Monday the 18th is a holiday: the sixth business day is Wednesday the 20th.
        story.clockAt("2027-01-20T08:59");
        then(lin).hasReminders(2, id);
        then(maria).hasReminders(0, id);
        story.clockAt("2027-01-20T09:00");

        then(maria).wasToldDirectly(id, "lin");
        then(lin).hasReminders(3, id);
        then(omar).hasReminders(0, id);
        then(id).isIn("AWAITING_APPROVAL").isHeldBy("APPROVER:lin");
    }

    @Test
    @DisplayName("A5 T1: an approver reminded twice by one long leap of the clock is reminded at each due time")
    void aLeapOfTheClockSkipsNoReminder() {
        var id = aCase().upTo("AWAITING_APPROVAL");

        story.clockMoves("P4D");

        then(omar).hasReminders(2, id);
        then(lin).hasReminders(2, id);
        assertThat(omar.directMessages().stream()
                        .filter(message -> message.kind().equals("reminder"))
                        .map(message -> message.json().path("at").asString("").substring(0, 10)))
                .containsExactly("2027-01-13", "2027-01-15");
    }

    @Test
    @DisplayName("A5 T2: a request that nobody receives is posted again after one business day")
    void anUnreceivedRequestIsPostedAgain() {
        var id = aCase().upTo("AWAITING_RECEIPT");
        story.clockAt("2027-01-12T08:59");
        room("#esd-intake").hasReminders(0, id);

        story.clockAt("2027-01-12T09:00");

        room("#esd-intake").hasReminders(1, id);
        then(id).isIn("AWAITING_RECEIPT");
    }

    private static List<String> ids(Reply reply) {
        return reply.messages().stream().map(Message::id).toList();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws InterruptedException {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            return hands.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
