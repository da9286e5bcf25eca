package io.baton.botconfig;

import static io.baton.botconfig.TownConfig.PERMIT;
import static io.baton.botconfig.TownConfig.town;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.language.Language;
import io.baton.process.ProcessDefinition;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A process in another language: its file beside the process, checked text by text. */
class TranslatingTest {

    private static final String HINDI = "processes/permit/hi.yml";

    /** Names and words that are the same in Hindi: they are written in Latin letters there, too. */
    private static final Pattern SAME = Pattern.compile("\\{[^{}]*}|Format-[IV]+|vCPU|RAM \\(GB\\)|TCP|UDP|URL|MPSEDC");

    private static final BotConfig SHIPPED =
            ConfigReading.read(ConfigFolder.open("./bot-config")).orRefuse();

    @Test
    void aTranslatedProcessIsTheSameInAllButItsTexts() {
        var english = SHIPPED.processes().stream()
                .filter(process -> process.id().equals("sdc"))
                .findFirst()
                .orElseThrow();
        var hindi = new ConfiguredProcesses(SHIPPED).in(Language.HINDI, english).orElseThrow();

        assertThat(hindi).isNotEqualTo(english);
        assertThat(hindi.version()).isEqualTo(english.version());
        assertThat(hindi.actions())
                .extracting(rule -> rule.action())
                .containsExactlyElementsOf(
                        english.actions().stream().map(rule -> rule.action()).toList());
        assertThat(hindi.stages()).hasSameSizeAs(english.stages()).doesNotContainAnyElementsOf(english.stages());
        assertThat(options(hindi)).isEqualTo(options(english));
    }

    private static Set<String> options(ProcessDefinition process) {
        return process.requestForm().fields().stream()
                .flatMap(field -> field.options().stream())
                .map(option -> option.value())
                .collect(Collectors.toSet());
    }

    @Test
    void everyTextOfTheShippedTranslationIsInDevanagari() {
        var file = YamlText.parse("hi.yml", shipped("processes/sdc/hi.yml"), new Faults())
                .flatMap(node -> new RecordReader("hi.yml", new Faults()).read(node, TranslationFile.class))
                .orElseThrow();

        assertThat(file.texts()).hasSizeGreaterThan(400).allSatisfy((text, hindi) -> {
            if (!SAME.matcher(text).replaceAll("").isBlank()) {
                assertThat(hindi).as(text).matches("(?s).*\\p{IsDevanagari}.*");
            }
        });
    }

    private static String shipped(String path) {
        return ConfigFolder.open("./bot-config").files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(ConfigFolder.SourceFile::text)
                .orElseThrow();
    }

    @Test
    void aProcessWithoutATranslationHasNone() {
        var config = town().config();

        assertThat(new ConfiguredProcesses(config)
                        .in(Language.HINDI, config.processes().getFirst()))
                .isEmpty();
    }

    @Test
    void aTextWithoutTranslationIsAFault() {
        var texts = texts();
        var first = texts.keySet().iterator().next();
        texts.remove(first);

        assertThat(town().with(HINDI, yaml(texts)).report())
                .startsWith("town/" + HINDI)
                .contains("the text \"" + first + "\" has no translation into hi");
    }

    @Test
    void aTextThatTheProcessDoesNotSayIsAFault() {
        var texts = texts();
        texts.put("Nobody says this", "x");

        assertThat(town().with(HINDI, yaml(texts)).report())
                .contains(HINDI + ":" + texts.size() + ":1")
                .contains("the text \"Nobody says this\" does not stand in the process");
    }

    @Test
    void otherPlaceholdersAreAFault() {
        var texts = texts();
        var text = texts.keySet().stream()
                .filter(one -> one.contains("{id}"))
                .findFirst()
                .orElseThrow();
        texts.put(text, text.replace("{id}", "{title}"));

        assertThat(town().with(HINDI, yaml(texts)).report())
                .contains("has the placeholders")
                .contains("{id}");
    }

    @Test
    void aLanguageNobodySpeaksAndAProcessThatIsNoneAreFaults() {
        assertThat(town().with("processes/permit/xx.yml", "{}\n").report())
                .contains("`xx` is no language to translate into", "languages are hi");
        assertThat(town().with("processes/permits/hi.yml", "{}\n").report())
                .contains("there is no process for this translation");
    }

    @Test
    void aWholeTranslationHasNoFault() {
        var translated = town().with(HINDI, yaml(texts()));

        assertThat(translated.report()).isEmpty();
        assertThat(translated.config().translations()).hasSize(1);
        assertThat(translated.config().translations().getFirst().process().stages())
                .allMatch(stage -> stage.endsWith("!"));
    }

    /** Every text of the town's process, with an exclamation mark. */
    private static Map<String, String> texts() {
        var texts = new LinkedHashSet<String>();
        for (var path : new String[] {PERMIT, TownConfig.FORM}) {
            var node = Objects.requireNonNull(
                    YamlText.parse(path, town().text(path), new Faults()).orElseThrow());
            var reader = new RecordReader(path, new Faults(), text -> {
                texts.add(text);
                return text;
            });
            if (path.equals(PERMIT)) {
                reader.read(node, ProcessDefinition.class, Map.of("forms", java.util.List.of()));
            } else {
                reader.read(node, io.baton.form.Form.class);
            }
        }
        var translated = new java.util.LinkedHashMap<String, String>();
        texts.forEach(text -> translated.put(text, text + "!"));
        return translated;
    }

    private static String yaml(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
