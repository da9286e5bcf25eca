package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is not where Slack puts it is looked for where it is as well; and no two deeds are taken for one. */
class PayloadTest {

    private static Payload payload(String json) {
        return Payload.read(json.replace('\'', '"'));
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
