package io.baton.slack;

import io.baton.chat.Files;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Fetches the files that people send in Slack, from where files may come from only, up to the largest size only. */
final class Downloads {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What was fetched: ids of files, and in words what was not. */
    record Fetched(List<String> ids, List<String> troubles) {}

    private final SlackSettings settings;
    private final Files files;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Downloads(SlackSettings settings, Files files) {
        this.settings = settings;
        this.files = files;
    }

    /** Fetches files as Slack describes them and keeps them as a person's. */
    Fetched fetch(String person, JsonNode described) {
        var ids = new ArrayList<String>();
        var troubles = new ArrayList<String>();
        described.forEach(file -> {
            var name = file.path("name").asString("file");
            try {
                var kept = files.keep(
                        person, name, file.path("mimetype").asString("application/octet-stream"), bytes(file));
                ids.add(kept.id());
            } catch (IOException trouble) {
                troubles.add("I could not take “" + name + "”: " + trouble.getMessage());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                troubles.add("I could not take “" + name + "”: I am being stopped; please send it again.");
            }
        });
        return new Fetched(ids, troubles);
    }

    private byte[] bytes(JsonNode file) throws IOException, InterruptedException {
        var most = settings.maxDownload().toBytes();
        if (file.path("size").asLong(0) > most) {
            throw tooLarge();
        }
        var address = file.path("url_private_download")
                .asString(file.path("url_private").asString(""));
        var answer = http.send(request(address), HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            var type = answer.headers().firstValue("Content-Type").orElse("");
            var said = file.path("mimetype").asString("");
            if (answer.statusCode() != 200 || (type.startsWith("text/html") && !said.startsWith("text/html"))) {
                throw new IOException("Slack does not give it to me (HTTP " + answer.statusCode() + ").");
            }
            var bytes = body.readNBytes(Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, most + 1)));
            if (bytes.length > most) {
                throw tooLarge();
            }
            return bytes;
        }
    }

    private HttpRequest request(String address) throws IOException {
        try {
            var uri = URI.create(address);
            if (!settings.isFileHost(uri)) {
                throw new IOException("it is not kept by Slack. Upload it here.");
            }
            return HttpRequest.newBuilder(uri)
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + settings.botToken())
                    .GET()
                    .build();
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("Slack does not say where it is.", noAddress);
        }
    }

    private IOException tooLarge() {
        return new IOException("it is larger than " + settings.maxDownload().toMegabytes() + " MB.");
    }
}
