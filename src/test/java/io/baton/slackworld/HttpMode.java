package io.baton.slackworld;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Posts what happens to the app's request URL, signed. */
public final class HttpMode implements Transport {

    /** How the bodies of forms are written; all are legal. */
    public enum FormStyle {
        /** Space as plus, star as it is: what browsers do. */
        BROWSER,
        /** Space as %20. */
        PERCENT_SPACE,
        /** Space as plus, star as %2A. */
        PERCENT_STAR,
        /** Both with percent. */
        PERCENT_BOTH
    }

    /** What is wrong with the signature. */
    public enum Signature {
        RIGHT,
        WRONG,
        MISSING,
        /** Six minutes old. */
        OLD,
        /** From tomorrow. */
        FUTURE
    }

    /** What the app answered. */
    public record Response(int status, String body) {}

    private final World world;
    private final Deliveries deliveries;
    private final List<Duration> pauses;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable URI url;
    private volatile FormStyle style = FormStyle.BROWSER;

    HttpMode(World world, Deliveries deliveries, List<Duration> pauses) {
        this.world = world;
        this.deliveries = deliveries;
        this.pauses = pauses;
    }

    HttpMode to(URI url) {
        this.url = url;
        return this;
    }

    /** From now on forms are written like this. */
    public void formStyle(FormStyle style) {
        this.style = style;
    }

    /** The check that Slack makes when the request URL is entered. */
    public Response urlVerification() {
        var body = Json.object()
                .put("token", world.app.verificationToken)
                .put("challenge", "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P")
                .put("type", "url_verification");
        return post("application/json", body.toString(), Signature.RIGHT, Map.of());
    }

    /** The check of the certificate that Slack makes now and then. */
    public Response sslCheck() {
        return post("application/x-www-form-urlencoded", "ssl_check=1&token=x", Signature.RIGHT, Map.of());
    }

    /** Posts anything, with the signature as it is wanted; an app that is not there is an error. */
    public Response post(String contentType, String body, Signature signature, Map<String, String> headers) {
        try {
            var sent =
                    client.send(request(contentType, body, signature, headers), HttpResponse.BodyHandlers.ofString());
            return new Response(sent.statusCode(), sent.body());
        } catch (IOException e) {
            throw new AssertionError("the app cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public boolean send(Delivery delivery, Delivery.Attempt attempt) {
        Thread.ofVirtual().start(() -> sendNow(delivery, attempt));
        return true;
    }

    private void sendNow(Delivery delivery, Delivery.Attempt attempt) {
        var event = delivery.kind() == Delivery.Kind.EVENT;
        var headers = event && attempt.number() > 0
                ? Map.of(
                        "X-Slack-Retry-Num", String.valueOf(attempt.number()), "X-Slack-Retry-Reason", attempt.reason())
                : Map.<String, String>of();
        var type = event ? "application/json" : "application/x-www-form-urlencoded";
        try {
            var sent = client.send(
                    request(type, body(delivery), Signature.RIGHT, headers), HttpResponse.BodyHandlers.ofString());
            if (sent.statusCode() / 100 == 2) {
                deliveries.answered(attempt.envelopeId(), answer(sent));
            } else {
                var last =
                        sent.headers().firstValue("X-Slack-No-Retry").orElse("").equals("1");
                failed(delivery, attempt, "http_error", "HTTP " + sent.statusCode(), last);
            }
        } catch (HttpTimeoutException e) {
            // The clock of the deliveries has seen it.
        } catch (IOException e) {
            failed(delivery, attempt, "connection_failed", "connection failed", false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(Delivery delivery, Delivery.Attempt attempt, String reason, String trouble, boolean noMore) {
        if (noMore) {
            world.run(() -> delivery.end(Delivery.Outcome.FAILED, trouble));
        } else {
            deliveries.failed(delivery, attempt, reason, Delivery.Outcome.FAILED, trouble);
        }
    }

    private static @Nullable JsonNode answer(HttpResponse<String> sent) {
        if (sent.body().isBlank()) {
            return null;
        }
        try {
            return Json.parse(sent.body());
        } catch (JacksonException plainText) {
            return Json.object().put("text", sent.body());
        }
    }

    private String body(Delivery delivery) {
        return switch (delivery.kind()) {
            case EVENT -> delivery.payload().toString();
            case INTERACTIVE -> "payload=" + encode(delivery.payload().toString());
            case SLASH -> {
                var form = new StringJoiner("&");
                delivery.payload()
                        .properties()
                        .forEach(entry -> form.add(encode(entry.getKey()) + "="
                                + encode(entry.getValue().asString(""))));
                yield form.toString();
            }
        };
    }

    private String encode(String text) {
        var browser = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return switch (style) {
            case BROWSER -> browser;
            case PERCENT_SPACE -> browser.replace("+", "%20");
            case PERCENT_STAR -> browser.replace("*", "%2A");
            case PERCENT_BOTH -> browser.replace("+", "%20").replace("*", "%2A");
        };
    }

    private HttpRequest request(String contentType, String body, Signature signature, Map<String, String> headers) {
        var target = url;
        if (target == null) {
            throw new IllegalStateException("this workspace has no request URL");
        }
        var now = Instant.now();
        var stamped = switch (signature) {
            case OLD -> now.minus(Duration.ofMinutes(6));
            case FUTURE -> now.plus(Duration.ofDays(1));
            case RIGHT, WRONG, MISSING -> now;
        };
        var request = HttpRequest.newBuilder(target)
                .timeout(deliveries.ackWindow().plusSeconds(5))
                .header("Content-Type", contentType)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        headers.forEach(request::header);
        if (signature != Signature.MISSING) {
            var seconds = String.valueOf(stamped.getEpochSecond());
            var signed = signature(seconds, signature == Signature.WRONG ? body + " " : body);
            request.header("X-Slack-Request-Timestamp", seconds).header("X-Slack-Signature", signed);
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private String signature(String seconds, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(world.app.signingSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var sum = mac.doFinal(("v0:" + seconds + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String timeoutReason() {
        return "http_timeout";
    }

    @Override
    public Duration pauseBefore(int number, String reason) {
        return pauses.get(number - 1);
    }
}
