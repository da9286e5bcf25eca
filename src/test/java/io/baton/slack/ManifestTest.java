package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.desk.Lobby;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped manifest is what the code uses: no more, no less. */
class ManifestTest {

    private static final Path SHIPPED = Path.of("bot-config/slack/manifest.yaml");
    private static final Path SOURCES = Path.of("src/main/java/io/baton/slack");
    private static final List<Scope> READING = List.of(Scope.CHANNELS_HISTORY, Scope.GROUPS_HISTORY, Scope.IM_HISTORY);
    private static final List<Scope> FINDING = List.of(Scope.CHANNELS_READ, Scope.GROUPS_READ);

    /** The scopes that each method of the Web API needs; none for those that need no scope. */
    private static final Map<String, List<Scope>> NEEDS = Map.ofEntries(
            Map.entry("apps.connections.open", List.of()),
            Map.entry("auth.test", List.of()),
            Map.entry("chat.postMessage", List.of(Scope.CHAT_WRITE)),
            Map.entry("chat.postEphemeral", List.of(Scope.CHAT_WRITE)),
            Map.entry("chat.update", List.of(Scope.CHAT_WRITE)),
            Map.entry("conversations.history", READING),
            Map.entry("conversations.replies", READING),
            Map.entry("conversations.info", FINDING),
            Map.entry("conversations.join", List.of(Scope.CHANNELS_JOIN)),
            Map.entry("conversations.list", FINDING),
            Map.entry("conversations.open", List.of(Scope.IM_WRITE)),
            Map.entry("files.info", List.of(Scope.FILES_READ)),
            Map.entry("files.uploadV2", List.of(Scope.FILES_WRITE)),
            Map.entry("usergroups.users.list", List.of(Scope.USERGROUPS_READ)),
            Map.entry("users.info", List.of(Scope.USERS_READ, Scope.USERS_READ_EMAIL)),
            Map.entry("views.open", List.of()),
            Map.entry("views.publish", List.of()),
            Map.entry("views.update", List.of()));

    /** Scopes for what comes in by itself: commands, events, files that are fetched. */
    private static final List<Scope> FOR_WHAT_COMES_IN = List.of(
            Scope.COMMANDS,
            Scope.APP_MENTIONS_READ,
            Scope.CHANNELS_HISTORY,
            Scope.GROUPS_HISTORY,
            Scope.IM_HISTORY,
            Scope.FILES_READ);

    @Test
    void isYamlThatSlackTakes() {
        var yaml = yaml(Manifest.text(
                List.of(new Lobby.CommandHelp("/case", "/case <action> <ID> \"text\"", "Act on a case: status"))));

        assertThat(yaml.path("features")
                        .path("slash_commands")
                        .path(0)
                        .path("usage_hint")
                        .asString())
                .isEqualTo("<action> <ID> \"text\"");
        assertThat(yaml.path("settings").path("socket_mode_enabled").asBoolean())
                .isTrue();
        assertThat(yaml.path("features")
                        .path("shortcuts")
                        .path(0)
                        .path("callback_id")
                        .asString())
                .isEqualTo(Door.SHORTCUT);
    }

    @Test
    void shippedManifestHasTheScopesAndEventsOfTheCode() throws IOException {
        var shipped = yaml(Files.readString(SHIPPED));

        assertThat(shipped.path("oauth_config").path("scopes").path("bot").valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(Scope.ids());
        assertThat(shipped.path("settings")
                        .path("event_subscriptions")
                        .path("bot_events")
                        .valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(Manifest.EVENTS);
    }

    @Test
    void everyScopeIsForSomethingThatIsDoneAndEverythingDoneHasItsScopes() throws IOException {
        var called = called();
        assertThat(called).isNotEmpty().isSubsetOf(NEEDS.keySet());

        var needed = new TreeSet<>(FOR_WHAT_COMES_IN);
        called.forEach(method -> needed.addAll(NEEDS.getOrDefault(method, List.of())));
        assertThat(needed).containsExactlyInAnyOrder(Scope.values());
    }

    @Test
    void everyScopeHasItsReasonInTheReadme() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains(Stream.of(Scope.values())
                        .map(scope -> "| `" + scope.id() + "` | " + scope.reason() + " |")
                        .toList());
    }

    private static JsonNode yaml(String text) {
        return YAMLMapper.builder().build().readTree(text);
    }

    /** The methods named in the sources of the module: each call names its own. */
    private static List<String> called() throws IOException {
        var name = Pattern.compile("call(?:With)?\\(\\s*(?:\\w+,\\s*)?\"([a-zA-Z0-9.]+)\"");
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(ManifestTest::read)
                    .flatMap(text -> name.matcher(text).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
