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
        var question =
                last(workspace.say("maria", "direct", "new request", null).messages());

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
        workspace.say("maria", "direct", "new request", null);
        var answer = workspace.say("maria", "direct", "linux", null);

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
        workspace.say("maria", "direct", "new request", null);
        var seq = last(workspace.messages("direct", "maria")).path("seq").asLong();
        workspace.say("maria", "direct", "linux", null);

        var later = workspace
                .get("/workspace/api/rooms/direct/messages?as=maria&after=" + seq)
                .body();

        assertThat(texts(later)).containsExactly("linux", "When must it be ready?");
    }

    @Test
    void theSameDeliveryHasOneEffectAndOneAnswer() {
        var first = workspace.say("maria", "direct", "new request", "d1");
        var again = workspace.say("maria", "direct", "new request", "d1");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(received()).hasSize(1);
        assertThat(workspace.say("omar", "direct", "new request", "d1").body()).isNotEqualTo(first.body());
    }

    @Test
    void aRepetitionAfterACrashFindsWhatWasAlreadyShown() {
        var first = workspace.say("maria", "direct", "good morning", "d1");
        workspace.bean(InMemoryDeliveries.class).forgetAnswers();

        var again = workspace.say("maria", "direct", "good morning", "d1");

        assertThat(texts(again.messages())).containsAll(texts(first.messages()));
    }

    @Test
    void simultaneousCallsOfOneDeliveryAreOne() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<JsonNode> call =
                    () -> workspace.say("maria", "direct", "good morning", "d1").body();
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
        var answer = workspace.command("kate", "#esd-intake", "/case receive ESD-2027-0001");

        var refusal = answer.messages().get(0);
        assertThat(refusal.path("kind").asString()).isEqualTo("refusal");
        assertThat(refusal.path("private").asBoolean()).isTrue();
        assertThat(refusal.path("case").asString()).isEqualTo("ESD-2027-0001");
        assertThat(workspace.messages("#esd-intake", "kate")).hasSize(1);
    }

    @Test
    void privateRepliesInASharedRoomAreForOnePersonOnly() {
        workspace.command("ray", "#esd-pod", "/baton whoami");

        assertThat(workspace.messages("#esd-pod", "ray")).hasSize(1);
        assertThat(workspace.messages("#esd-pod", "kate")).isEmpty();
    }

    @Test
    void wordsWithoutMeaningSimplyStandInTheChannel() {
        workspace.say("ray", "#esd-pod", "<script>alert(1)</script> @everyone", null);

        var said = workspace.messages("#esd-pod", "kate").get(0);

        assertThat(said.path("from").asString()).isEqualTo("ray");
        assertThat(said.path("text").asString()).isEqualTo("<script>alert(1)</script> @everyone");
    }

    @Test
    void aStalePressStillReachesTheDesk() {
        var welcome = welcome("tom");
        workspace.bean(WorkspaceChat.class).retire("welcome:tom", "");

        var answer = workspace.press("tom", welcome, "request");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(received()).last().isInstanceOf(Incoming.ButtonPressed.class);
    }

    @Test
    void buttonsArePressedByIdOrByMeaning() {
        var welcome = welcome("joy");

        assertThat(workspace.press("joy", welcome, "w1").status()).isEqualTo(200);
        assertThat(workspace.press("joy", welcome, "request").status()).isEqualTo(200);
        assertThat(workspace.press("joy", welcome, "approve").status()).isEqualTo(404);
        assertThat(workspace.press("omar", welcome, "request").status()).isEqualTo(403);
    }

    @Test
    void aFormIsOpenedRefusedWithReasonsAndAcceptedPageByPage() {
        var form = workspace
                .command("ray", "#esd-pod", "/case schedule ESD-2027-0001")
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

        var wrong = workspace.fill("ray", "schedule", Map.of("start", "")).body();
        assertThat(wrong.path("accepted").asBoolean()).isFalse();
        assertThat(wrong.path("errors").path("start").asString()).contains("needed");

        var next =
                workspace.fill("ray", "schedule", Map.of("start", "2027-02-01")).body();
        assertThat(next.path("accepted").asBoolean()).isTrue();
        assertThat(next.path("form").path("page").asInt()).isEqualTo(2);

        var rows = List.of(Map.of("count", 2, "role", "WEB"));
        var done = workspace
                .fill("ray", "schedule-2", Map.of("servers", rows, "files", List.of("f1")))
                .body();
        assertThat(done.path("form").isNull()).isTrue();
        assertThat(done.path("messages").get(0).path("text").asString()).contains("count=2");
    }

    private String welcome(String person) {
        workspace.get("/workspace/api/rooms?as=" + person);
        return workspace.messages("direct", person).get(0).path("id").asString();
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
}
