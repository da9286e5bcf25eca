package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A bot that was stopped and started again knows everything it knew, and goes on. */
class RestartStoriesIT extends Cast {

    @Test
    @DisplayName("design P1, C01: stopped and started in every state, a case goes its whole way")
    void aCaseSurvivesARestartInEveryState() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        for (var next : List.of(
                "AWAITING_RECEIPT",
                "DESIGN",
                "ARCH_REVIEW",
                "SCOPING",
                "CUSTOMER_COMMIT",
                "POD_COMMIT",
                "CELL_BUILD",
                "DELIVERY")) {
            var before = then(id).view();
            var audit = story.workspace().audit("admin", id);

            story.restartsTheBot();

            assertThat(then(id).view().json()).isEqualTo(before.json());
            assertThat(story.workspace().audit("admin", id)).isEqualTo(audit);
            aCase().carry(id, next);
            then(id).isIn(next);
        }
        story.restartsTheBot();
        story.clockAt("2027-01-25T09:00");
        then(id).isIn("CLOSED").hasDocument("D-CL", 1);
    }

    @Test
    @DisplayName("contract 1.10, 1.14: buttons, messages, the count of messages and the clock survive a restart")
    void buttonsMessagesAndTheClockSurvive() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        story.clockAt("2027-01-12T10:15");
        var prompt = omar.button("approve", id);
        var heard = maria.directMessages();

        story.restartsTheBot();

        assertThat(story.now().atZoneSameInstant(Story.SACRAMENTO).toLocalDateTime())
                .hasToString("2027-01-12T10:15");
        assertThat(maria.directMessages()).isEqualTo(heard);
        omar.presses(prompt, "approve").done();
        then(maria).wasToldDirectly(id, "omar");
        assertThat(maria.directMessages().getLast().seq())
                .isGreaterThan(heard.getLast().seq());
        then(id).isHeldBy("APPROVER:lin");
    }

    @Test
    @DisplayName("G12: reminders that stood before the restart come after it, each once")
    void remindersSurvive() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        story.restartsTheBot();
        story.clockAt("2027-01-13T09:00");
        then(lin).hasReminders(1, id);

        story.restartsTheBot();
        story.clockAt("2027-01-14T09:00");

        then(lin).hasReminders(1, id);
        story.clockAt("2027-01-15T09:00");
        then(lin).hasReminders(2, id);
    }

    @Test
    @DisplayName("design 5: a command seen before the restart keeps its answer after it")
    void aDeliverySeenBeforeIsKnown() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        maria.delivers("comment-before", "comment", id, "The harbor is frozen");

        story.restartsTheBot();
        maria.delivers("comment-before", "comment", id, "The harbor is frozen");

        then(id).hasDone(1, "maria", "comment");
    }

    @Test
    @DisplayName("design 6: an open form and an uploaded file outlive the bot")
    void formsAndFilesSurvive() {
        var id = aCase().upTo("DESIGN");
        aCase().contacts(id);
        var file = maria.uploads("diagram.png", "image/png", Pictures.png());
        var form = maria.tries("upload-diagram", id).opensForm();

        story.restartsTheBot();
        assertThat(story.workspace().download("maria", file).body()).isEqualTo(Pictures.png());
        maria.submits(form, Map.of("file", List.of(file))).done();

        then(id).hasDocument("D-AD", 1);
    }

    @Test
    @DisplayName("workspace-api events: what is said arrives as it is said; Last-Event-ID resumes without a gap")
    void theStreamOfEventsHasNoGap() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        String last;
        try (var stream = story.workspace().events("maria", "")) {
            maria.does("comment", id, "first word");
            last = stream.awaitsMessage("first word").id();
            assertThat(last).isNotEmpty();
        }
        maria.does("comment", id, "second word");
        maria.does("comment", id, "third word");

        try (var stream = story.workspace().events("maria", last)) {
            stream.awaitsMessage("third word");
            stream.awaitsMessage("second word");
            assertThat(stream.events())
                    .filteredOn(event -> !event.text().isEmpty())
                    .extracting(EventStream.Event::id)
                    .doesNotContain(last);
            omar.does("approve", id);
            stream.awaitsMessage("omar");
        }
    }

    @Test
    @DisplayName("workspace-api events: the stream goes on over a restart, and a person hears only what is theirs")
    void theStreamResumesOverARestart() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        String last;
        try (var stream = story.workspace().events("maria", "")) {
            maria.does("comment", id, "before the stop");
            last = stream.awaitsMessage("before the stop").id();
        }
        maria.does("comment", id, "while nobody listened");

        story.restartsTheBot();
        try (var stream = story.workspace().events("maria", last);
                var outsider = story.workspace().events("sam", "")) {
            stream.awaitsMessage("while nobody listened");
            maria.does("comment", id, "after the start");
            stream.awaitsMessage("after the start");
            sam.says("/baton help");
            Patience.until(
                    Duration.ofSeconds(5),
                    () -> "sam hears nothing",
                    () -> outsider.messages().stream().findFirst());
            assertThat(outsider.messages()).noneMatch(event -> event.text().contains("after the start"));
        }
    }
}
