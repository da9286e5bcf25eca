package io.baton.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Message.Button;
import io.baton.chat.Message.Kind;
import io.baton.chat.Message.Menu;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk may expect of every chat platform. */
public abstract class ChatPlatformContract {

    protected static final Place INTAKE = new Place.Channel("esd-intake");
    protected static final Place POD = new Place.Channel("esd-pod");

    /** What a person sees of a message; {@code id} and {@code order} are the platform's own. */
    public record Seen(String id, long order, String text, List<String> buttons, List<String> menus) {}

    /** The platform under test, empty at the start of each test. */
    protected abstract ChatPlatform platform();

    /** What a person finds in a place, oldest first. */
    protected abstract List<Seen> seen(Place place, String person);

    @Test
    void aNoticeLandsInItsPlace() {
        platform().show(INTAKE, notice("n1", "ESD-2027-0001 waits to be received"));

        assertThat(seen(INTAKE, "kate")).extracting(Seen::text).containsExactly("ESD-2027-0001 waits to be received");
        assertThat(seen(POD, "kate")).isEmpty();
        assertThat(seen(new Place.Direct("kate"), "kate")).isEmpty();
    }

    @Test
    void directMessagesOfTwoPeopleAreTwoPlaces() {
        platform().show(new Place.Direct("maria"), notice("n1", "for Maria"));
        platform().show(new Place.Direct("omar"), notice("n1", "for Omar"));

        assertThat(seen(new Place.Direct("maria"), "maria"))
                .extracting(Seen::text)
                .containsExactly("for Maria");
        assertThat(seen(new Place.Direct("omar"), "omar"))
                .extracting(Seen::text)
                .containsExactly("for Omar");
    }

    @Test
    void theSameKeyIsEditedInPlace() {
        platform().show(INTAKE, notice("card", "1/8 Customer"));
        platform().show(INTAKE, notice("other", "something after it"));
        var before = seen(INTAKE, "kate").getFirst();

        platform().show(INTAKE, notice("card", "2/8 Design and Solution"));

        assertThat(seen(INTAKE, "kate"))
                .extracting(Seen::text)
                .containsExactly("2/8 Design and Solution", "something after it");
        assertThat(seen(INTAKE, "kate").getFirst())
                .extracting(Seen::id, Seen::order)
                .containsExactly(before.id(), before.order());
    }

    @Test
    void shownTwiceStandsOnce() {
        platform().show(INTAKE, notice("n1", "once"));
        platform().show(INTAKE, notice("n1", "once"));

        assertThat(seen(INTAKE, "kate")).hasSize(1);
    }

    @Test
    void retiringStripsWhatCanBePressedWhereverItStands() {
        platform().show(INTAKE, prompt("p1", null));
        platform().show(new Place.Direct("omar"), prompt("p1", null));

        platform().retire("p1", "Approved by Omar");

        assertThat(List.of(seen(INTAKE, "kate"), seen(new Place.Direct("omar"), "omar")))
                .allSatisfy(seen -> assertThat(seen).singleElement().satisfies(message -> {
                    assertThat(message.text()).isEqualTo("Approved by Omar");
                    assertThat(message.buttons()).isEmpty();
                    assertThat(message.menus()).isEmpty();
                }));
    }

    @Test
    void aPersonReadsTheEndInWordsOfHisOwn() {
        platform().show(INTAKE, prompt("p1", null));
        platform().show(new Place.Direct("omar"), prompt("p1", null));

        platform().retire("p1", "Approved by Omar", person -> "By you, " + person);

        assertThat(seen(INTAKE, "kate")).extracting(Seen::text).containsExactly("Approved by Omar");
        assertThat(seen(new Place.Direct("omar"), "omar"))
                .extracting(Seen::text)
                .containsExactly("By you, omar");
    }

    @Test
    void retiringWithoutWordsKeepsTheText() {
        platform().show(INTAKE, prompt("p1", null));

        platform().retire("p1", "");
        platform().retire("a key that stands nowhere", "");

        assertThat(seen(INTAKE, "kate")).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Please decide");
            assertThat(message.buttons()).isEmpty();
        });
    }

    @Test
    void aPrivateReplyIsSeenByOneOnly() {
        platform().show(INTAKE, prompt("r1", "kate"));

        assertThat(seen(INTAKE, "kate")).hasSize(1);
        assertThat(seen(INTAKE, "ray")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<!channel> <!here> <!subteam^S1> <@U1>",
                "@everyone @here",
                "[x](javascript:alert(1))",
                "*bold* _it_ ~no~ `code` ```fence\n```",
                "&lt;b&gt; & &amp;",
                "line one\nline two\u2028three",
                "\u202eright to left\u202c",
                "{{constructor}} ${7*7} #{7*7} ${T(java.lang.Runtime)}"
            })
    void hostileWordsComeOutAsPlainText(String hostile) {
        platform().show(INTAKE, notice("n1", hostile));

        assertThat(seen(INTAKE, "kate")).extracting(Seen::text).containsExactly(hostile);
    }

    protected static Message notice(String key, String text) {
        return Message.text(key, Kind.NOTICE, null, text);
    }

    private static Message prompt(String key, @Nullable String onlyFor) {
        return new Message(
                key,
                Kind.PROMPT,
                "Please decide",
                "ESD-2027-0001",
                onlyFor,
                null,
                null,
                List.of(),
                null,
                List.of(new Button("b1", "Approve", "primary", "approve", true)),
                List.of(new Menu("m1", "Area", false, List.of(new Message.Choice("NETWORK", "Network")))),
                List.of());
    }
}
