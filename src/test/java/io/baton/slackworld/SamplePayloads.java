package io.baton.slackworld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Payloads out of the tests of Slack's own libraries, to be replayed; {@code INDEX.tsv} beside them names the source. */
public final class SamplePayloads {

    /**
     * One payload.
     *
     * @param name folder and file
     * @param json without the envelope, where it had one
     */
    public record Sample(String name, Delivery.Kind kind, JsonNode json) {

        @Override
        public String toString() {
            return name;
        }
    }

    private SamplePayloads() {}

    /** All of them but greetings and good-byes of Socket Mode. */
    public static List<Sample> all() {
        try (var files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().contains("hello_disconnect"))
                    .sorted()
                    .map(SamplePayloads::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(SamplePayloads.class
                            .getResource("/slack-payloads/INDEX.tsv")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sample read(Path file) {
        try {
            var json = Json.parse(Files.readString(file));
            var folder = String.valueOf(file.getParent().getFileName());
            var name = folder + "/" + file.getFileName();
            if (folder.equals("envelope")) {
                return new Sample(name, kind(Json.text(json, "type")), json.path("payload"));
            }
            return new Sample(
                    name, folder.equals("event_callback") ? Delivery.Kind.EVENT : Delivery.Kind.INTERACTIVE, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Delivery.Kind kind(String envelopeType) {
        return switch (envelopeType) {
            case "events_api" -> Delivery.Kind.EVENT;
            case "slash_commands" -> Delivery.Kind.SLASH;
            default -> Delivery.Kind.INTERACTIVE;
        };
    }
}
