package io.baton.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that make no sense or cannot be answered, the clock, and reading around the talk. */
class WorkspaceProblemsIT {

    private static final Browserless workspace = new Browserless();

    @AfterAll
    static void stop() {
        workspace.close();
    }

    @BeforeEach
    void reset() {
        workspace.reset();
    }

    @Test
    void callsWithoutSenseAreProblems() {
        assertProblem(workspace.get("/workspace/api/rooms?as=nobody"), 404, "nobody");
        assertProblem(workspace.get("/workspace/api/rooms"), 400, "'as' is missing");
        assertProblem(workspace.get("/workspace/api/rooms/%23no-such/messages?as=maria"), 404, "#no-such");
        assertProblem(workspace.get("/workspace/api/rooms/%23esd-intake/messages?as=maria"), 403, "#esd-intake");
        assertProblem(workspace.get("/workspace/api/rooms/case:ESD-2027-9999/messages?as=maria"), 404, "No case");
        assertProblem(workspace.get("/workspace/api/rooms/direct:omar/messages?as=maria"), 404, "direct:omar");
        assertProblem(workspace.press("maria", "m999", "approve"), 404, "m999");
        assertProblem(workspace.fill("maria", "no-form", Map.of("a", "b")), 404, "form");
        assertProblem(workspace.fill("maria", "reason", Map.of("reason", Map.of("a", "b"))), 400, "reason");
        assertProblem(workspace.say("maria", "direct", " ", null), 400, "text or a file");
        assertProblem(workspace.say("maria", "direct", "x".repeat(100_001), null), 400, "file");
        assertProblem(workspace.get("/workspace/api/rooms/direct/messages?as=maria&after=x"), 400, "");
        assertProblem(workspace.get("/workspace/api/nowhere"), 404, "/workspace/api/nowhere");
        assertProblem(workspace.get("/api/cases/ESD-2027-9999?as=maria"), 404, "No case ESD-2027-9999");
        assertProblem(
                workspace.call(workspace
                        .request("/workspace/api/commands")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{nonsense"))),
                400,
                "JSON");
    }

    @Test
    void aFaultSaysNothingOfTheInside() {
        var answer = workspace.say("maria", "direct", "boom", null);

        assertProblem(answer, 500, "inside Baton");
        assertThat(answer.detail()).doesNotContain("secret");
    }

    @Test
    void aStoreThatIsAwayIsSaidSo() {
        var answer = workspace.say("maria", "direct", "redis is away", null);

        assertProblem(answer, 503, "store");
        assertThat(answer.detail()).doesNotContain("6379");
    }

    @Test
    void theClockMovesByDaysOfTheCalendarAndNeverBackOnceACaseExists() {
        assertThat(workspace
                        .clock("set", "2027-03-01T09:00:00-08:00")
                        .body()
                        .path("now")
                        .asString())
                .isEqualTo("2027-03-01T09:00:00-08:00");
        assertThat(workspace.clock("advance", "P14D").body().path("now").asString())
                .isEqualTo("2027-03-15T09:00:00-07:00");
        assertThat(workspace.clock("advance", "PT1H").body().path("fired").isInt())
                .isTrue();
        assertThat(workspace.clock("set", "2027-01-11T09:00:00-08:00").status()).isEqualTo(200);
        assertProblem(workspace.clock("advance", "-P1D"), 409, "backwards");
        assertProblem(workspace.clock("advance", "two weeks"), 400, "P14D");
        assertProblem(workspace.clock("other", "x"), 400, "advance");

        workspace.bean(DemoHouse.class).caseExists = true;
        assertProblem(workspace.clock("set", "2027-01-10T09:00:00-08:00"), 409, "backwards");
    }

    @Test
    void casesAreReadByThoseWhoMay() {
        workspace.bean(DemoHouse.class).caseExists = true;

        assertThat(workspace
                        .get("/api/cases/ESD-2027-0001?as=maria")
                        .body()
                        .path("stageIndex")
                        .asInt())
                .isEqualTo(1);
        assertThat(workspace.get("/api/cases/ESD-2027-0001/audit?as=maria").body())
                .hasSize(2);
        assertThat(workspace.get("/api/cases?as=maria&process=esd").body().propertyNames())
                .contains("cases", "next");
        assertProblem(workspace.get("/api/cases/ESD-2027-0001?as=sam"), 403, "ESD-2027-0001");
    }

    @Test
    void completionsAreTextsWithTheirMeaning() {
        var found =
                workspace.get("/workspace/api/completions?as=maria&text=/case").body();

        assertThat(found.get(0).propertyNames()).containsExactlyInAnyOrder("text", "description");
    }

    private static void assertProblem(Browserless.Reply reply, int status, String words) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.detail()).isNotBlank().contains(words);
    }
}
