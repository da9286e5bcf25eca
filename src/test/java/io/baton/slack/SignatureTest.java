package io.baton.slack;

import static io.baton.slack.Signature.Verdict.ANOTHER_TIME;
import static io.baton.slack.Signature.Verdict.GOOD;
import static io.baton.slack.Signature.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The example that Slack gives for its signatures, and all that may be wrong with one. */
class SignatureTest {

    private static final String TIME = "1531420618";
    private static final Instant NOW = Instant.ofEpochSecond(1531420618);
    private static final String SIGNED = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
            + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121"
            + ".803a0bc887a14d10d2c447fce8b6703c";

    private final Signature signature = new Signature("8f742231b10e8888abcd99yyyzzz85a5");

    private Signature.Verdict of(@Nullable String time, String body, @Nullable String given, Instant now) {
        return signature.of(time, body.getBytes(StandardCharsets.UTF_8), given, now);
    }

    @Test
    void slacksOwnExampleIsGood() {
        assertThat(of(TIME, BODY, SIGNED, NOW)).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @CsvSource({"300, GOOD", "-300, GOOD", "301, ANOTHER_TIME", "-301, ANOTHER_TIME", "-86400, ANOTHER_TIME"})
    void itIsGoodForFiveMinutesEitherWay(long seconds, Signature.Verdict expected) {
        assertThat(of(TIME, BODY, SIGNED, NOW.plusSeconds(seconds))).isEqualTo(expected);
    }

    @Test
    void anotherBodyAnotherTimeAndAnotherSecretAreWrong() {
        assertThat(of(TIME, BODY + "\n", SIGNED, NOW)).isEqualTo(WRONG);
        assertThat(of(TIME, BODY.replace("%2F", "/"), SIGNED, NOW)).isEqualTo(WRONG);
        assertThat(of("1531420619", BODY, SIGNED, NOW)).isEqualTo(WRONG);
        assertThat(new Signature("another").of(TIME, BODY.getBytes(StandardCharsets.UTF_8), SIGNED, NOW))
                .isEqualTo(WRONG);
        assertThat(of(TIME, BODY, SIGNED, NOW.plusSeconds(400))).isEqualTo(ANOTHER_TIME);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "v0=", "v1=a2114d57", "V0=A2114D57", "ü"})
    void aSignatureThatIsNoneIsWrong(@Nullable String given) {
        assertThat(of(TIME, BODY, given, NOW)).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-1531420618", "1531420618.5", "9999999999999", "now", "१५३१४२०६१८"})
    void aTimeThatIsNoneIsWrong(@Nullable String time) {
        assertThat(of(time, BODY, SIGNED, NOW)).isEqualTo(WRONG);
    }

    @Test
    void withoutASecretNothingIsGood() {
        assertThat(new Signature("").of(TIME, new byte[0], SIGNED, NOW)).isEqualTo(WRONG);
    }
}
