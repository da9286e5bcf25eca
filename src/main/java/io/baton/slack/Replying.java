package io.baton.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers to an interaction by the address that came with it: good for half an hour and five answers, in any channel. */
final class Replying {

    private static final Logger log = LoggerFactory.getLogger(Replying.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SlackSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Replying(SlackSettings settings) {
        this.settings = settings;
    }

    /** Shows it to the one who acted; false where the address is not, or no longer, good. */
    boolean reply(@Nullable String address, @Nullable String thread, MessageBlocks.Rendered it) {
        return send(
                address,
                Blocks.map(
                        "response_type",
                        "ephemeral",
                        "replace_original",
                        false,
                        "thread_ts",
                        thread,
                        "text",
                        it.text(),
                        "blocks",
                        it.blocks()));
    }

    /** The same for words alone. */
    boolean say(@Nullable String address, String text) {
        return send(
                address,
                Blocks.map("response_type", "ephemeral", "replace_original", false, "text", Words.escape(text)));
    }

    private boolean send(@Nullable String address, Map<String, Object> body) {
        if (address == null || !isGood(address)) {
            return false;
        }
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofString(SlackJson.MAPPER.writeValueAsString(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && !answer.body().contains("\"ok\":false");
        } catch (IOException silence) {
            log.info("No answer from the address of an interaction: {}", silence.toString());
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isGood(String address) {
        try {
            return settings.isResponseHost(URI.create(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
