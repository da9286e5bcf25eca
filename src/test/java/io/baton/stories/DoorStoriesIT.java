package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The doors of the workspace: calls that make no sense, rooms that are closed, files, and what leaves a thread. */
class DoorStoriesIT extends Cast {
    private static final String UNKNOWN = "No case ESD-2027-9999";

    @Test
    @DisplayName("contract 1.4: calls that make no sense are problems with a detail a person understands")
    void callsThatMakeNoSenseAreProblems() {
        var workspace = story.workspace();

        var unknown = workspace.get("/api/cases/ESD-2027-9999?as=maria");
        assertProblem(unknown, 404);
        assertThat(unknown.detail()).isEqualTo(UNKNOWN);
        assertProblem(workspace.get("/api/cases/ESD-2027-9999/audit?as=maria"), 404);
        assertProblem(workspace.get("/workspace/api/rooms?as=nobody"), 400, 403, 404);
        assertProblem(workspace.say("nobody", "direct", "hello", List.of(), ""), 400, 403, 404);
        assertProblem(workspace.room("maria", "#nowhere", 0), 403, 404);
        assertProblem(workspace.press("maria", "no-such-message", "approve", ""), 404);
        assertProblem(workspace.submit("maria", "no-such-form", Map.of(), ""), 404);
        assertProblem(workspace.get("/workspace/api/files/no-such-file?as=maria"), 404);
        assertProblem(workspace.clock("set", "yesterday"), 400);
        assertProblem(workspace.command("maria", "#nowhere", "/baton help", ""), 403, 404);
    }

    @Test
    @DisplayName("contract 1.4, 1.14: the clock does not go back once there is a case, and stands still between moves")
    void theClockDoesNotGoBack() {
        aCase().upTo("AWAITING_APPROVAL");
        var now = story.now();
        assertThat(story.now()).isEqualTo(now);

        assertProblem(story.workspace().clock("set", "2027-01-11T08:59:00-08:00"), 409);

        assertThat(story.now()).isEqualTo(now);
        story.clockMoves("PT1M");
        assertThat(story.now().toInstant()).isEqualTo(now.plusMinutes(1).toInstant());
    }

    @Test
    @DisplayName("contract 1.4: a room or a message that is not for one's eyes is closed")
    void closedRoomsStayClosed() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        var prompt = omar.button("approve", id);
        for (var room : CDT_ROOMS) {
            assertProblem(story.workspace().room("maria", room, 0), 403);
            assertProblem(story.workspace().say("maria", room, "Let me in", List.of(), ""), 403);
        }
        assertProblem(story.workspace().room("sto", "#area-network", 0), 403);
        assertProblem(story.workspace().room("sam", "case:" + id, 0), 403, 404);
        var reply = story.workspace().press("maria", prompt.id(), "approve", "");
        assertThat(reply.status()).isIn(200, 403);
        then(id).hasVote("approval", "omar", "");
    }

    @Test
    @DisplayName("contract 1.4: an outsider cannot submit somebody else's form")
    void aFormIsForTheOneWhoOpenedIt() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        var form = lin.presses("reject", id).opensForm();

        var answer = story.workspace().submit("omar", form.id(), Reply.map("reason", "In the name of Lin"), "");

        assertThat(answer.status()).isIn(200, 403, 404);
        then(id).isIn("AWAITING_APPROVAL").hasDone(0, "omar", "reject").hasDone(0, "lin", "reject");
    }

    @Test
    @DisplayName("contract 1.19: documents are files that the parties of the case may fetch, as attachments")
    void documentsAreFetchedByTheParties() throws NoSuchAlgorithmException {
        var id = aCase().upTo("ARCH_REVIEW");
        var diagram = then(id).view().currentDocument("D-AD").orElseThrow();
        var file = diagram.path("file").asString("");

        for (var reader : List.of("maria", "omar", "kate", "net", "desk")) {
            var answer = story.workspace().download(reader, file);
            assertThat(answer.statusCode()).as(reader).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(Pictures.png());
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
        }
        assertThat(story.workspace().download("sam", file).statusCode()).isEqualTo(403);
        var sha = MessageDigest.getInstance("SHA-256").digest(Pictures.png());
        assertThat(diagram.path("sha256").asString(""))
                .isEqualToIgnoringCase(HexFormat.of().formatHex(sha));
        var request = then(id).view().currentDocument("D-SR").orElseThrow();
        var printed = story.workspace().download("maria", request.path("file").asString(""));
        assertThat(printed.statusCode()).isEqualTo(200);
        assertThat(printed.body()).hasSizeGreaterThan(100);
    }

    @Test
    @DisplayName("workspace-api files: what is uploaded comes back as it was; what is too large is turned away")
    void filesComeBackAsTheyWere() {
        var text = "count,role\n2,WEB\n\u00e4\n".getBytes(StandardCharsets.UTF_8);
        var answer = story.workspace().upload("maria", "t\u00e4ble (1).csv", "text/csv", text);
        assertThat(Workspace.ok(answer).path("size").asLong(0)).isEqualTo(text.length);
        assertThat(answer.body().path("name").asString("")).isEqualTo("t\u00e4ble (1).csv");

        var back = story.workspace().download("maria", answer.body().path("id").asString(""));

        assertThat(back.body()).isEqualTo(text);
        var tooLarge = new byte[26 * 1024 * 1024];
        assertProblem(story.workspace().upload("maria", "large.zip", "application/zip", tooLarge), 413);
    }

    @Test
    @DisplayName("G10: sensitive answers stand in the thread and in direct messages, never in a channel")
    void sensitiveAnswersStayOutOfChannels() {
        var id = aCase().asking("sensitiveData", "Yes", "dataTypes", "PHI", "regulatory", "Yes")
                .asking("regulatoryRequirements", "HIPAA", "otherRegulatory", "Harbor Act of 1937")
                .upTo("POD_COMMIT");

        room("#esd-intake").asksFor(id);
        room("#esd-pod").asksFor(id);
        CDT_ROOMS.forEach(room -> room(room).neverSays(id, "PHI", "HIPAA", "Harbor Act"));
    }

    @Test
    @DisplayName("design 6: nothing a person types can ping or format anybody")
    void whatIsTypedStaysText() {
        var summary = "@everyone <script>alert(1)</script> *bold* portal";
        var id = aCase().asking("summary", summary).upTo("AWAITING_APPROVAL");

        assertThat(then(id).view().text("title")).isEqualTo(summary);
        then(id).hasAnswer("request", "summary", summary);
    }

    private static void assertProblem(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as("%s", answer.body()).isIn((Object[]) statuses);
        assertThat(answer.isProblem()).as("content type %s", answer.type()).isTrue();
        assertThat(answer.detail()).as("%s", answer.body()).isNotBlank();
    }
}
