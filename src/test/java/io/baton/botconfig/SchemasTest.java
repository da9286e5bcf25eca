package io.baton.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLAnchorReplayingFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The JSON Schemas for editors say what the records say, and every shipped file keeps to them. */
class SchemasTest {

    private static final Path FOLDER = Path.of("bot-config");
    private static final String UPDATE = "./mvnw -q test -Dtest=SchemasTest -Dschemas=write";
    private static final Pattern NAMED = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void isWhatTheRecordsSay(String name) throws IOException {
        var file = FOLDER.resolve("schema").resolve(name);
        var text = Schemas.all().get(name);
        if ("write".equals(System.getProperty("schemas"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }

        assertThat(file).as("to update the schemas: " + UPDATE).hasContent(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyShippedFileNamesItsSchemaAndKeepsToIt(Path file) throws IOException {
        var text = Files.readString(file);
        var named = NAMED.matcher(text);

        assertThat(named.find()).as("the first line names the schema").isTrue();
        var schema = file.resolveSibling(named.group(1)).normalize();
        assertThat(schema).isEqualTo(FOLDER.resolve("schema").resolve(expected(file)));
        assertThat(faults(schema.getFileName().toString(), text)).isEmpty();
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThat(faults("people.schema.json", "- {id: ann, nmae: Ann}")).isNotEmpty();
    }

    @Test
    void refusesAWordOutsideTheVocabulary() {
        var text = "{id: esd, states: [{id: A, stage: B, enter: [{open-balot: approval}]}]}";

        assertThat(faults("process.schema.json", text)).contains("open-balot");
    }

    static Stream<String> names() {
        return Schemas.all().keySet().stream();
    }

    static Stream<Path> files() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> !file.toString().endsWith(".examples.yml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String expected(Path file) {
        var path = FOLDER.relativize(file).toString().replace('\\', '/');
        var byPlace =
                Map.of("calendars", "calendar", "rates", "rates", "people.yml", "people", "channels.yml", "channels");
        var place = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        if (path.matches("processes/[^/]+/[a-z]+\\.yml")) {
            return "translation.schema.json";
        }
        var name = path.endsWith(".form.yml") ? "form" : byPlace.getOrDefault(place, "process");
        return name + ".schema.json";
    }

    private static String faults(String schema, String yaml) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var json =
                new YAMLMapper(new YAMLAnchorReplayingFactory()).readTree(yaml).toString();
        var faults = registry.getSchema(Schemas.all().get(schema)).validate(json, InputFormat.JSON);
        return String.join("\n", faults.stream().map(Object::toString).toList());
    }
}
