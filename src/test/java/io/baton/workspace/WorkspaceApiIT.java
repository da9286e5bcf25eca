package io.baton.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The shapes and the manners of the JSON interface. */
class WorkspaceApiIT {

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
    void stateNamesPeopleCommandsAndProcesses() {
        var state = workspace.get("/workspace/api/state").body();

        assertThat(state.path("now").asString()).isEqualTo("2027-01-11T09:00:00-08:00");
        assertThat(state.path("people").get(0).path("id").asString()).isEqualTo("maria");
        assertThat(state.path("people").get(5).path("roles").get(0).asString()).isEqualTo("ESD");
        assertThat(state.path("commands").get(0).propertyNames()).contains("name", "usage", "description");
        assertThat(state.path("processes").get(0).propertyNames()).contains("id", "name", "version");
    }

    @Test
    void theFirstLookIntoTheRoomsOpensTheHomeOnce() {
        var rooms = workspace.get("/workspace/api/rooms?as=maria").body();
        workspace.get("/workspace/api/rooms?as=maria");

        assertThat(rooms).singleElement().satisfies(room -> {
            assertThat(room.path("id").asString()).isEqualTo("direct");
            assertThat(room.path("kind").asString()).isEqualTo("direct");
            assertThat(room.path("case").isNull()).isTrue();
        });
        assertThat(received()).containsExactly(new Incoming.HomeOpened("home-maria", "maria"));
        assertThat(last(workspace.messages("direct", "maria"))
                        .path("actions")
                        .get(0)
                        .path("action")
                        .asString())
                .isEqualTo("request");
    }

    @Test
    void aMessageHasTheFixedShape() {
        var question = last(say("maria", "direct", "new request", null).messages());

        assertThat(question.propertyNames())
                .contains(
                        "id",
                        "seq",
                        "room",
                        "thread",
                        "from",
                        "at",
                        "edited",
                        "private",
                        "text",
                        "kind",
                        "case",
                        "card",
                        "question",
                        "fields",
                        "progress",
                        "actions",
                        "menus",
                        "files");
        assertThat(question.path("room").asString()).isEqualTo("direct");
        assertThat(question.path("from").asString()).isEqualTo("baton");
        assertThat(question.path("kind").asString()).isEqualTo("question");
        assertThat(question.path("question").path("field").asString()).isEqualTo("platform");
        assertThat(question.path("question").path("type").asString()).isEqualTo("choice");
        assertThat(question.path("question")
                        .path("options")
                        .get(1)
                        .path("value")
                        .asString())
                .isEqualTo("LINUX");
        assertThat(question.path("question").path("position").asInt()).isEqualTo(1);
    }

    @Test
    void anAnsweredQuestionIsClosedAndWhatWasSaidStands() {
        say("maria", "direct", "new request", null);
        var answer = say("maria", "direct", "linux", null);

        var all = texts(workspace.messages("direct", "maria"));
        var first = workspace.messages("direct", "maria").get(1);

        assertThat(texts(answer.messages())).containsExactly("linux", "When must it be ready?");
        assertThat(all)
                .containsExactly("new request", "Which platform do you need?", "linux", "When must it be ready?");
        assertThat(first.path("question").isNull()).isTrue();
        assertThat(first.path("edited").asBoolean()).isTrue();
    }

    @Test
    void afterShowsOnlyWhatIsNew() {
        say("maria", "direct", "new request", null);
        var seq = last(workspace.messages("direct", "maria")).path("seq").asLong();
        say("maria", "direct", "linux", null);

        var later = workspace
                .get("/workspace/api/rooms/direct/messages?as=maria&after=" + seq)
                .body();

        assertThat(texts(later)).containsExactly("linux", "When must it be ready?");
    }

    @Test
    void theSameDeliveryHasOneEffectAndOneAnswer() {
        var first = say("maria", "direct", "new request", "d1");
        var again = say("maria", "direct", "new request", "d1");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(received()).hasSize(1);
        assertThat(say("omar", "direct", "new request", "d1").body()).isNotEqualTo(first.body());
    }

    @Test
    void aRepetitionAfterACrashFindsWhatWasAlreadyShown() {
        var first = say("maria", "direct", "good morning", "d1");
        workspace.bean(InMemoryDeliveries.class).forgetAnswers();

        var again = say("maria", "direct", "good morning", "d1");

        assertThat(texts(again.messages())).containsAll(texts(first.messages()));
    }

    @Test
    void simultaneousCallsOfOneDeliveryAreOne() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<JsonNode> call =
                    () -> say("maria", "direct", "good morning", "d1").body();
            var answers = new ArrayList<JsonNode>();
            for (var answer : threads.invokeAll(List.of(call, call, call, call, call, call))) {
                answers.add(answer.get());
            }

            assertThat(answers).allMatch(answers.getFirst()::equals);
            assertThat(received()).hasSize(1);
        }
    }

    @Test
    void commandsAreAnsweredPrivatelyAndNotKept() {
        var answer = command("kate", "#esd-intake", "/case receive ESD-2027-0001");

        var refusal = answer.messages().get(0);
        assertThat(refusal.path("kind").asString()).isEqualTo("refusal");
        assertThat(refusal.path("private").asBoolean()).isTrue();
        assertThat(refusal.path("case").asString()).isEqualTo("ESD-2027-0001");
        assertThat(workspace.messages("#esd-intake", "kate")).hasSize(1);
    }

    @Test
    void privateRepliesInASharedRoomAreForOnePersonOnly() {
        command("ray", "#esd-pod", "/baton whoami");

        assertThat(workspace.messages("#esd-pod", "ray")).hasSize(1);
        assertThat(workspace.messages("#esd-pod", "kate")).isEmpty();
    }

    @Test
    void wordsWithoutMeaningSimplyStandInTheChannel() {
        say("ray", "#esd-pod", "<script>alert(1)</script> @everyone", null);

        var said = workspace.messages("#esd-pod", "kate").get(0);

        assertThat(said.path("from").asString()).isEqualTo("ray");
        assertThat(said.path("text").asString()).isEqualTo("<script>alert(1)</script> @everyone");
    }

    @Test
    void aStalePressStillReachesTheDesk() {
        var welcome = welcome("tom");
        workspace.bean(WorkspaceChat.class).retire("welcome:tom", "");

        var answer = press("tom", welcome, "request");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(received()).last().isInstanceOf(Incoming.ButtonPressed.class);
    }

    @Test
    void buttonsArePressedByIdOrByMeaning() {
        var welcome = welcome("joy");

        assertThat(press("joy", welcome, "w1").status()).isEqualTo(200);
        assertThat(press("joy", welcome, "request").status()).isEqualTo(200);
        assertThat(press("joy", welcome, "approve").status()).isEqualTo(404);
        assertThat(press("omar", welcome, "request").status()).isEqualTo(403);
    }

    @Test
    void aFormIsOpenedRefusedWithReasonsAndAcceptedPageByPage() {
        var form = command("ray", "#esd-pod", "/case schedule ESD-2027-0001")
                .body()
                .path("form");
        assertThat(form.path("fields")
                        .get(1)
                        .path("options")
                        .get(0)
                        .path("value")
                        .asString())
                .isEqualTo("1");
        assertThat(form.path("fields").get(0).path("type").asString()).isEqualTo("date");

        var wrong = fill("ray", "schedule", Map.of("start", "")).body();
        assertThat(wrong.path("accepted").asBoolean()).isFalse();
        assertThat(wrong.path("errors").path("start").asString()).contains("needed");

        var next = fill("ray", "schedule", Map.of("start", "2027-02-01")).body();
        assertThat(next.path("accepted").asBoolean()).isTrue();
        assertThat(next.path("form").path("page").asInt()).isEqualTo(2);

        var rows = List.of(Map.of("count", 2, "role", "WEB"));
        var done = fill("ray", "schedule-2", Map.of("servers", rows, "files", List.of("f1")))
                .body();
        assertThat(done.path("form").isNull()).isTrue();
        assertThat(done.path("messages").get(0).path("text").asString()).contains("count=2");
    }

    @Test
    void callsWithoutSenseAreProblems() {
        assertProblem(workspace.get("/workspace/api/rooms?as=nobody"), 404, "nobody");
        assertProblem(workspace.get("/workspace/api/rooms"), 400, "'as' is missing");
        assertProblem(workspace.get("/workspace/api/rooms/%23no-such/messages?as=maria"), 404, "#no-such");
        assertProblem(workspace.get("/workspace/api/rooms/%23esd-intake/messages?as=maria"), 403, "#esd-intake");
        assertProblem(workspace.get("/workspace/api/rooms/case:ESD-2027-9999/messages?as=maria"), 404, "No case");
        assertProblem(workspace.get("/workspace/api/rooms/direct:omar/messages?as=maria"), 404, "direct:omar");
        assertProblem(press("maria", "m999", "approve"), 404, "m999");
        assertProblem(fill("maria", "no-form", Map.of("a", "b")), 404, "form");
        assertProblem(fill("maria", "reason", Map.of("reason", Map.of("a", "b"))), 400, "reason");
        assertProblem(say("maria", "direct", " ", null), 400, "text or a file");
        assertProblem(say("maria", "direct", "x".repeat(100_001), null), 400, "file");
        assertProblem(workspace.get("/workspace/api/rooms/direct/messages?as=maria&after=x"), 400, "");
        assertProblem(workspace.get("/workspace/api/nowhere"), 404, "/workspace/api/nowhere");
        assertProblem(workspace.get("/api/cases/ESD-2027-9999?as=maria"), 404, "No case ESD-2027-9999");
        assertProblem(
                workspace.call(workspace
                        .request("/workspace/api/commands")
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{nonsense"))),
                400,
                "JSON");
    }

    @Test
    void aFaultSaysNothingOfTheInside() {
        var answer = say("maria", "direct", "boom", null);

        assertProblem(answer, 500, "inside Baton");
        assertThat(answer.detail()).doesNotContain("secret");
    }

    @Test
    void aStoreThatIsAwayIsSaidSo() {
        var answer = say("maria", "direct", "redis is away", null);

        assertProblem(answer, 503, "store");
        assertThat(answer.detail()).doesNotContain("6379");
    }

    @Test
    void theClockMovesByDaysOfTheCalendarAndNeverBackOnceACaseExists() {
        assertThat(clock("set", "2027-03-01T09:00:00-08:00").body().path("now").asString())
                .isEqualTo("2027-03-01T09:00:00-08:00");
        assertThat(clock("advance", "P14D").body().path("now").asString()).isEqualTo("2027-03-15T09:00:00-07:00");
        assertThat(clock("advance", "PT1H").body().path("fired").isInt()).isTrue();
        assertThat(clock("set", "2027-01-11T09:00:00-08:00").status()).isEqualTo(200);
        assertProblem(clock("advance", "-P1D"), 409, "backwards");
        assertProblem(clock("advance", "two weeks"), 400, "P14D");
        assertProblem(clock("other", "x"), 400, "advance");

        workspace.bean(DemoHouse.class).caseExists = true;
        assertProblem(clock("set", "2027-01-10T09:00:00-08:00"), 409, "backwards");
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

    private String welcome(String person) {
        workspace.get("/workspace/api/rooms?as=" + person);
        return workspace.messages("direct", person).get(0).path("id").asString();
    }

    private Browserless.Reply say(
            String as, String room, String text, @org.jspecify.annotations.Nullable String delivery) {
        var body = new java.util.HashMap<String, Object>(Map.of("as", as, "text", text));
        if (delivery != null) {
            body.put("delivery", delivery);
        }
        return workspace.post("/workspace/api/rooms/" + room.replace("#", "%23") + "/messages", body);
    }

    private Browserless.Reply command(String as, String room, String text) {
        return workspace.post("/workspace/api/commands", Map.of("as", as, "room", room, "text", text));
    }

    private Browserless.Reply press(String as, String message, String action) {
        return workspace.post("/workspace/api/messages/" + message + "/press", Map.of("as", as, "action", action));
    }

    private Browserless.Reply fill(String as, String form, Map<String, Object> values) {
        return workspace.post("/workspace/api/forms/" + form, Map.of("as", as, "values", values));
    }

    private Browserless.Reply clock(String how, String value) {
        return workspace.post("/workspace/api/clock", Map.of(how, value));
    }

    private List<Incoming> received() {
        return List.copyOf(workspace.bean(DemoDesk.class).received);
    }

    private static JsonNode last(JsonNode messages) {
        return messages.get(messages.size() - 1);
    }

    private static List<String> texts(JsonNode messages) {
        return messages.valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    private static void assertProblem(Browserless.Reply reply, int status, String words) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.detail()).isNotBlank().contains(words);
    }
}
