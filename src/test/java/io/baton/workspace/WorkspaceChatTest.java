package io.baton.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.ChatPlatform;
import io.baton.chat.ChatPlatformContract;
import io.baton.chat.Message;
import io.baton.chat.Message.Button;
import io.baton.chat.Message.Kind;
import io.baton.chat.Place;
import io.baton.chat.Question;
import io.baton.form.FieldType;
import io.baton.form.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The workspace as a chat platform, on a timeline in memory. */
class WorkspaceChatTest extends ChatPlatformContract {

    private final InMemoryTimeline timeline = new InMemoryTimeline();
    private final StillClock clock = new StillClock();
    private final PostJson posts = new PostJson();
    private final WorkspaceChat chat = new WorkspaceChat(timeline, clock, posts, new Bell());

    @Override
    protected ChatPlatform platform() {
        return chat;
    }

    @Override
    protected List<Seen> seen(Place place, String person) {
        return timeline.after(Rooms.kept(place), 0, 100).stream()
                .filter(entry -> posts.read(entry.payload()).isFor(person))
                .map(entry -> {
                    var message = posts.read(entry.payload()).message();
                    return new Seen(
                            entry.id(),
                            entry.seq(),
                            message.text(),
                            message.buttons().stream().map(Button::action).toList(),
                            message.menus().stream().map(Message.Menu::id).toList());
                })
                .toList();
    }

    @Test
    void aButtonOnceShownStaysKnown() {
        chat.show(INTAKE, decided("p1", new Button("b7", "Receive", "primary", "receive", true)));
        chat.show(INTAKE, decided("p1", new Button("b8", "Return", "danger", "return", true)));
        chat.retire("p1", "Received by Kate");

        var answerable = Answerable.of(post("p1"));

        assertThat(answerable.action("receive")).isEqualTo("receive");
        assertThat(answerable.action("b7")).isEqualTo("receive");
        assertThat(answerable.action("return")).isEqualTo("return");
    }

    @Test
    void aRetiredQuestionKeepsItsWordsAndItsOptionsStayKnown() {
        var question = new Question(
                "DRAFT-maria-esd-1",
                "request",
                "platform",
                "Platform",
                null,
                FieldType.CHOICE,
                true,
                List.of(new Option("LINUX", "Linux")),
                1,
                18,
                null);
        chat.show(
                INTAKE,
                new Message(
                        "q1",
                        Kind.QUESTION,
                        "Which platform?",
                        null,
                        null,
                        null,
                        question,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of()));

        chat.retire("q1", "");

        assertThat(post("q1").message().question()).isNull();
        assertThat(post("q1").message().text()).isEqualTo("Which platform?");
        assertThat(Answerable.of(post("q1")).action("LINUX")).isEqualTo("LINUX");
        assertThat(Answerable.of(post("q1")).menu("platform")).isEqualTo("platform");
    }

    @Test
    void anEditKeepsWhenItWasSaidAndTellsWhenItWasChanged() {
        chat.show(INTAKE, notice("n1", "one"));
        clock.set(StillClock.MONDAY_MORNING.plus(Duration.ofHours(1)));

        chat.show(INTAKE, notice("n1", "two"));

        assertThat(post("n1").at()).isEqualTo(StillClock.MONDAY_MORNING);
        assertThat(post("n1").editedAt()).isEqualTo(StillClock.MONDAY_MORNING.plus(Duration.ofHours(1)));
    }

    @Test
    void showingTheSameAgainIsNoEdit() {
        chat.show(INTAKE, notice("n1", "one"));
        chat.show(INTAKE, notice("n1", "one"));
        chat.retire("n1", "one");

        assertThat(timeline.byKey("n1")).singleElement().matches(entry -> !entry.edited());
    }

    @Test
    void readsAPostThatLacksWhatCameLater() {
        var old = """
            {"v":1,"from":"baton","at":"2027-01-11T17:00:00Z","unknown":1,
             "message":{"key":"k","kind":"NOTICE","text":"kept for ever"}, "past":{}}\
            """;

        assertThat(posts.read(old).message().buttons()).isEmpty();
        assertThat(posts.read(old).past()).isEqualTo(Post.Past.NONE);
    }

    private Post post(String key) {
        return posts.read(timeline.byKey(key).getFirst().payload());
    }

    private static Message decided(String key, Button button) {
        return Message.text(key, Kind.PROMPT, "ESD-2027-0001", "Please decide").withButtons(List.of(button));
    }
}
