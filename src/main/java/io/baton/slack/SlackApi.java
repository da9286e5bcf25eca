package io.baton.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Web API: every call, and what came of it in terms of what to do next. There is one for the whole bot. */
final class SlackApi implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SlackApi.class);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Set<String> LACKING = Set.of("unknown_method", "http_404", "http_405", "http_501");
    private static final Set<String> PASSING = Set.of(
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org",
            "ratelimited",
            "rate_limited");

    /** What came of a call. */
    sealed interface Result<T> {

        record Done<T>(T answer) implements Result<T> {}

        /** Not done; worth another try after a while. */
        record Later<T>(Duration pause, String why) implements Result<T> {}

        /** No answer: it may have been done. */
        record Doubt<T>(String why) implements Result<T> {}

        /** Not done, and never will be until somebody changes something. */
        record Refused<T>(String error, Map<String, String> details) implements Result<T> {}

        /** True where the server does not have the method at all: not Slack, but one that stands in for it. */
        default boolean lacking() {
            return this instanceof Refused<T>(var error, var _) && LACKING.contains(error);
        }

        /** The answer, where there is one. */
        default Optional<T> found() {
            return this instanceof Done<T>(var answer) ? Optional.of(answer) : Optional.empty();
        }

        /** The result without an answer, for a caller that has another kind of answer. */
        @SuppressWarnings("unchecked") // no result but Done holds a T
        default <S> Result<S> failed() {
            return (Result<S>) this;
        }

        default String words() {
            return switch (this) {
                case Done<T> _ -> "done";
                case Later<T>(var _, var why) -> why;
                case Doubt<T>(var why) -> why;
                case Refused<T>(var error, var _) -> error;
            };
        }
    }

    /** One call of the client. */
    interface Call<T extends SlackApiTextResponse> {
        T on(MethodsClient client) throws IOException, SlackApiException, SlackFilesUploadV2Exception;
    }

    private final Slack slack;
    private final MethodsClient bot;
    private final Set<String> lacked = ConcurrentHashMap.newKeySet();

    SlackApi(SlackSettings settings) {
        var config = config(settings); // each has threads of its own, which end with the client that has it
        slack = Slack.getInstance(config, client(config));
        bot = slack.methods(settings.botToken());
    }

    /** The client below must not repeat a call by itself: a post whose answer was lost would be made twice. */
    private static SlackHttpClient client(SlackConfig config) {
        var once = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .addInterceptor(new Gist())
                .retryOnConnectionFailure(false)
                .build();
        return new SlackHttpClient(once);
    }

    private static SlackConfig config(SlackSettings settings) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.apiBaseUrl());
        config.setStatsEnabled(false);
        config.setHttpClientReadTimeoutMillis(PATIENCE_MILLIS);
        config.setHttpClientWriteTimeoutMillis(PATIENCE_MILLIS);
        config.setHttpClientCallTimeoutMillis(2 * PATIENCE_MILLIS);
        return config;
    }

    Slack slack() {
        return slack;
    }

    /** Calls as the bot. */
    <T extends SlackApiTextResponse> Result<T> call(String method, Call<T> call) {
        return noted(method, call(method, bot, call));
    }

    /** Calls with a token of its own, such as the app's. */
    <T extends SlackApiTextResponse> Result<T> callWith(String token, String method, Call<T> call) {
        return noted(method, call(method, slack.methods(token), call));
    }

    /** A method that the server lacks is warned of once: it will lack it the next time, too. */
    private <T> Result<T> noted(String method, Result<T> result) {
        if (result.lacking() && lacked.add(method)) {
            log.warn("This Slack server does not know {} ({}); Baton does without it", method, result.words());
        }
        return result;
    }

    private static <T extends SlackApiTextResponse> Result<T> call(String method, MethodsClient client, Call<T> call) {
        try {
            var answer = call.on(client);
            if (answer == null) {
                return new Result.Doubt<>(method + ": no answer");
            }
            if (answer.isOk()) {
                warn(method, answer.getWarning());
                return new Result.Done<>(answer);
            }
            return refused(method, answer);
        } catch (SlackApiException answered) {
            return failed(method, answered);
        } catch (ConnectException nobody) {
            return new Result.Later<>(PAUSE, method + ": " + nobody.getMessage());
        } catch (SlackFilesUploadV2Exception upload) {
            return notUploaded(method, upload);
        } catch (IOException silence) {
            return new Result.Doubt<>(method + ": " + silence);
        } catch (RuntimeException unreadable) {
            // The client's models do not know every shape that a server sends.
            log.warn("Slack's answer to {} cannot be read: {}", method, unreadable.toString());
            return new Result.Doubt<>(method + ": unreadable answer");
        }
    }

    private static void warn(String method, String warning) {
        if (warning != null && !warning.equals("missing_charset")) {
            log.debug("Slack warns at {}: {}", method, warning);
        }
    }

    private static <T> Result<T> refused(String method, SlackApiTextResponse answer) {
        var error = answer.getError() == null ? "unknown_error" : answer.getError();
        if (PASSING.contains(error)) {
            return new Result.Later<>(PAUSE, method + ": " + error);
        }
        var needed = answer.getNeeded() == null ? "" : answer.getNeeded();
        return new Result.Refused<>(error, Map.of("method", method, "needed", needed));
    }

    /** The client puts into one exception whichever of its steps was refused. */
    private static <T> Result<T> notUploaded(String method, SlackFilesUploadV2Exception upload) {
        var completed = upload.getCompleteResponse();
        if (completed != null && !completed.isOk()) {
            return refused(method, completed);
        }
        var code = upload.getUploadResponses().values().stream()
                .map(FilesUploadV2Response.UploadResponse::getCode)
                .filter(one -> one != 200)
                .findFirst();
        return code.<Result<T>>map(one -> one == 429 || one >= 500
                        ? new Result.Doubt<>(method + ": HTTP " + one)
                        : new Result.Refused<>("http_" + one, Map.of("method", method, "needed", "")))
                .or(() -> upload.getGetURLResponses().stream()
                        .filter(one -> !one.isOk())
                        .findFirst()
                        .map(one -> refused(method, one)))
                .orElseGet(() -> new Result.Doubt<>(method + ": " + upload));
    }

    private static <T> Result<T> failed(String method, SlackApiException answered) {
        var response = answered.getResponse();
        var code = response.code();
        if (code == 429) {
            return new Result.Later<>(retryAfter(response.header("Retry-After")), method + ": rate limited");
        }
        return code >= 500
                ? new Result.Doubt<>(method + ": HTTP " + code)
                : new Result.Refused<>("http_" + code, Map.of("method", method, "needed", ""));
    }

    private static Duration retryAfter(@org.jspecify.annotations.Nullable String seconds) {
        return seconds != null && seconds.matches("\\d{1,6}")
                ? Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)))
                : PAUSE;
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception trouble) {
            log.warn("Slack's client did not close well", trouble);
        }
    }
}
