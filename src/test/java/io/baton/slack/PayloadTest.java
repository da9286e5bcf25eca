package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same in all that Slack sends: who, where, and whether it can be read at all. */
class PayloadTest {

    private static Payload payload(String json) {
        return Payload.read(json.replace('\'', '"'));
    }

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

    @Test
    void aPressWithoutAContainerIsOnItsMessage() {
        var press = payload("{'channel':{'id':'C1'},'message':{'ts':'1.2','thread_ts':'1.1'},'user':{'id':'U1'}}");

        assertThat(press.message()).isEqualTo("1.2");
        assertThat(press.thread()).isEqualTo("1.1");
        assertThat(press.channel()).isEqualTo("C1");
        assertThat(payload("{'user':{'id':'U1'}}").message()).isEmpty();
    }

    @Test
    void directMessagesAreKnownByTheirChannelWhereNothingElseSaysSo() {
        assertThat(payload("{'event':{'channel':'D1'}}").isDirect()).isTrue();
        assertThat(payload("{'event':{'channel':'C1'}}").isDirect()).isFalse();
        assertThat(payload("{'event':{'channel':'D1','channel_type':'mpim'}}").isDirect())
                .isFalse();
        assertThat(payload("{'event':{'channel':'X1','channel_type':'im'}}").isDirect())
                .isTrue();
    }

    @Test
    void aTriggerThatIsUsedTwiceTellsTwoCommandsApart() {
        var one = payload("{'trigger_id':'t','command':'/case','text':'status ESD-2026-0001'}");
        var other = payload("{'trigger_id':'t','command':'/case','text':'status ESD-2026-0002'}");

        assertThat(one.interaction()).isNotEqualTo(other.interaction()).startsWith("t-");
        assertThat(one.interaction()).isEqualTo(Payload.read(one.write()).interaction());
        assertThat(payload("{'command':'/case'}").interaction()).isEmpty();
    }

    @Test
    void aFormThatIsSentAgainWithOtherValuesIsAnother() {
        var wrong = payload("{'trigger_id':'t','view':{'id':'V','state':{'values':{'b':{'a':{'value':'1'}}}}}}");
        var right = payload("{'trigger_id':'t','view':{'id':'V','state':{'values':{'b':{'a':{'value':'2'}}}}}}");

        assertThat(wrong.interaction()).isNotEqualTo(right.interaction());
    }

    @Test
    void anEventIsTheSameWhenItComesAgainAndAnotherWhenTheServerCountsAnew() {
        var first = payload("{'event_id':'Ev1','event':{'channel':'C1','ts':'1.1'}}");
        var anew = payload("{'event_id':'Ev1','event':{'channel':'C1','ts':'2.1'}}");

        assertThat(first.event()).isEqualTo(Payload.read(first.write()).event()).isNotEqualTo(anew.event());
        assertThat(payload("{'event':{'channel':'C1','ts':'1.1'}}").event()).isNotEmpty();
        assertThat(payload("{'event':{'type':'app_home_opened'}}").event()).isEmpty();
    }
}
