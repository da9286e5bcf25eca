package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same in all that Slack sends: who, where, and whether it can be read at all. */
class PayloadTest {

    @Test
    void whoActedIsFoundInEveryKindOfPayload() {
        assertThat(Payload.read("{\"event\":{\"user\":\"U1\"},\"user_id\":\"U9\"}")
                        .user())
                .isEqualTo("U1");
        assertThat(Payload.read("{\"user\":{\"id\":\"U2\"}}").user()).isEqualTo("U2");
        assertThat(Payload.read("{\"user_id\":\"U3\"}").user()).isEqualTo("U3");
        assertThat(Payload.read("{}").user()).isEmpty();
    }

    @Test
    void whereItHappenedIsFoundInEveryKindOfPayload() {
        assertThat(Payload.read("{\"container\":{\"channel_id\":\"C1\"},\"channel\":{\"id\":\"C9\"}}")
                        .channel())
                .isEqualTo("C1");
        assertThat(Payload.read("{\"channel\":{\"id\":\"C2\"}}").channel()).isEqualTo("C2");
        assertThat(Payload.read("{\"channel_id\":\"C3\"}").channel()).isEqualTo("C3");
        assertThat(Payload.read("{\"event\":{\"channel\":\"C4\"}}").channel()).isEqualTo("C4");
        assertThat(Payload.read("{\"view\":{\"id\":\"V1\"}}").channel()).isEmpty();
    }

    @Test
    void theThreadIsThatOfTheMessagePressedOrSaid() {
        assertThat(Payload.read("{\"container\":{\"thread_ts\":\"1.1\"}}").thread())
                .isEqualTo("1.1");
        assertThat(Payload.read("{\"event\":{\"thread_ts\":\"2.2\"}}").thread()).isEqualTo("2.2");
        assertThat(Payload.read("{\"container\":{\"message_ts\":\"3.3\"}}").thread())
                .isNull();
    }

    @Test
    void aPathThatIsNotThereIsAnEmptyText() {
        var payload = Payload.read("{\"a\":{\"b\":null},\"list\":[1]}");

        assertThat(payload.text("a", "b")).isEmpty();
        assertThat(payload.text("a", "b", "c")).isEmpty();
        assertThat(payload.text("list", "x")).isEmpty();
        assertThat(payload.textOrNull("nothing")).isNull();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var payload = Payload.read("{\"text\":\"a+b %2A <क्षि> \\\"👍🏽\\\"\\n\"}");

        assertThat(Payload.read(payload.write())).isEqualTo(payload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":1}\n", "a=b", "payload=%7B%22a%22%3A1%7D", "a=%E0%A4%B9&b=+"})
    void readableBodies(String body) {
        assertThat(Payload.isReadable(body)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{\"a\":}", "[]", "words", "=b", "payload=", "payload=x", "payload=[1]", "a=%ZZ"})
    void unreadableBodies(String body) {
        assertThat(Payload.isReadable(body)).isFalse();
    }
}
