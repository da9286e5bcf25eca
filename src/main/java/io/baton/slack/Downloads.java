package io.baton.slack;

import com.slack.api.methods.response.files.FilesInfoResponse;
import com.slack.api.model.File;
import io.baton.chat.Files;
import io.baton.language.Phrases;
import io.baton.slack.SlackApi.Result;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Fetches the files that people send in Slack, from where files may come from only, up to the largest size only, and in
 * time. Of several files all are taken, or none.
 */
final class Downloads {

    private static final Logger log = LoggerFactory.getLogger(Downloads.class);

    /** What was fetched: ids of files; or in words what was not, and then nothing was. */
    record Fetched(List<String> ids, List<String> troubles) {}

    /** What is fetched where no files are. */
    static final Fetched NOTHING = new Fetched(List.of(), List.of());

    private final SlackSettings settings;
    private final SlackApi api;
    private final Files files;
    private final Duration patience;
    private final HttpClient http;

    /** {@code patience} is for the answer to begin, and once more for it to end. */
    Downloads(SlackSettings settings, SlackApi api, Files files, Duration patience) {
        this.settings = settings;
        this.api = api;
        this.files = files;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A file as Slack describes it. */
    private record Described(String name, String type, long size, String address) {

        static Described of(JsonNode file) {
            return new Described(
                    file.path("name").asString("file"),
                    file.path("mimetype").asString("application/octet-stream"),
                    file.path("size").asLong(0),
                    file.path("url_private_download")
                            .asString(file.path("url_private").asString("")));
        }

        static Described of(File file) {
            var address = Objects.requireNonNullElse(file.getUrlPrivateDownload(), file.getUrlPrivate());
            return new Described(
                    Objects.requireNonNullElse(file.getName(), "file"),
                    Objects.requireNonNullElse(file.getMimetype(), "application/octet-stream"),
                    Objects.requireNonNullElse(file.getSize(), 0),
                    Objects.requireNonNullElse(address, ""));
        }
    }

    /** A file that is not taken, with why, as its sender is told. */
    private static final class NotTaken extends Exception {

        private static final long serialVersionUID = 1;

        private final String why;
        private final String detail;

        /** {@code why} is a key. */
        NotTaken(String why, String detail) {
            super(Phrases.ENGLISH.say(why, detail));
            this.why = why;
            this.detail = detail;
        }

        NotTaken(String why) {
            this(why, "");
        }

        String why(Phrases phrases) {
            return phrases.say(why, detail);
        }
    }

    /** Fetches files as Slack describes them and keeps them as a person's, who reads {@code phrases}. */
    Fetched fetch(String person, Phrases phrases, JsonNode described) {
        var fetched = new ArrayList<Runnable>();
        var ids = new ArrayList<String>();
        var troubles = new ArrayList<String>();
        described.forEach(json -> {
            var name = json.path("name").asString("file");
            try {
                var file = json.path("file_access").asString("").equals("check_file_info")
                        ? lookedUp(json.path("id").asString(""))
                        : Described.of(json);
                var bytes = bytes(file);
                fetched.add(() -> ids.add(
                        files.keep(person, file.name(), file.type(), bytes).id()));
            } catch (NotTaken trouble) {
                log.info(
                        "The file {} of {} was not taken: {}",
                        json.path("id").asString(""),
                        person,
                        trouble.getMessage());
                troubles.add(phrases.say("slack.file.not-taken", name, trouble.why(phrases)));
            }
        });
        if (troubles.isEmpty()) {
            fetched.forEach(Runnable::run);
        } else {
            troubles.add(phrases.say("slack.file.again"));
        }
        return new Fetched(ids, troubles);
    }

    /** Of files that come from other organisations Slack says no more than the id at first. */
    private Described lookedUp(String id) throws NotTaken {
        var asked = api.call("files.info", client -> client.filesInfo(r -> r.file(id)));
        if (asked instanceof Result.Done<FilesInfoResponse>(var answer)) {
            return Described.of(answer.getFile());
        }
        throw new NotTaken("slack.file.where-error", asked.words());
    }

    private byte[] bytes(Described file) throws NotTaken {
        if (file.size() > settings.maxDownload().toBytes()) {
            throw tooLarge();
        }
        try {
            var answer = http.send(request(file.address()), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var type = answer.headers().firstValue("Content-Type").orElse("");
                if (answer.statusCode() != 200
                        || (type.startsWith("text/html") && !file.type().startsWith("text/html"))) {
                    throw new NotTaken("slack.file.refused", String.valueOf(answer.statusCode()));
                }
                return inTime(body);
            }
        } catch (IOException silence) {
            log.info("A file could not be fetched: {}", silence.toString());
            throw new NotTaken("slack.file.silence");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotTaken("slack.file.stopping");
        }
    }

    /** A request's own timeout ends where its body begins. */
    private byte[] inTime(InputStream body) throws NotTaken, InterruptedException {
        var most = settings.maxDownload().toBytes();
        var reading =
                new FutureTask<>(() -> body.readNBytes(Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, most + 1))));
        Thread.ofVirtual().start(reading);
        try {
            var bytes = reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (bytes.length > most) {
                throw tooLarge();
            }
            return bytes;
        } catch (TimeoutException | ExecutionException broken) {
            throw new NotTaken("slack.file.broken");
        }
    }

    private HttpRequest request(String address) throws NotTaken {
        try {
            var uri = URI.create(address);
            if (!settings.isFileHost(uri)) {
                throw new NotTaken("slack.file.elsewhere");
            }
            return HttpRequest.newBuilder(uri)
                    .timeout(patience)
                    .header("Authorization", "Bearer " + settings.botToken())
                    .GET()
                    .build();
        } catch (IllegalArgumentException noAddress) {
            throw new NotTaken("slack.file.where");
        }
    }

    private NotTaken tooLarge() {
        return new NotTaken(
                "slack.file.large", String.valueOf(settings.maxDownload().toMegabytes()));
    }
}
