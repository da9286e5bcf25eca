package io.baton.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Slack's signature over the bytes of a request: fresh, neither old nor from the future, and compared in constant time. */
final class Signature {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final byte[] secret;

    Signature(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** What a request's signature says of it. */
    enum Verdict {
        GOOD,
        /** There is none, or it is not of this body, this time and this secret. */
        WRONG,
        /** It is Slack's, but of another time: sent again by somebody, or one of the two clocks is wrong. */
        ANOTHER_TIME
    }

    /** Judges the bytes of a body by the time and the signature that came with it. */
    Verdict of(@Nullable String time, byte[] body, @Nullable String given, Instant now) {
        if (time == null || given == null || secret.length == 0 || !time.matches("\\d{1,12}")) {
            return Verdict.WRONG;
        }
        if (!MessageDigest.isEqual(
                expected(time, body).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            return Verdict.WRONG;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs();
        return age.compareTo(WINDOW) <= 0 ? Verdict.GOOD : Verdict.ANOTHER_TIME;
    }

    private String expected(String time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
