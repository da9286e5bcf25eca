package io.baton.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bot's own sentences: every one there is in every language, and the code says nothing else. */
class PhrasesTest {

    private static final Pattern PART = Pattern.compile("\\{\\d}");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z]+(?:-[a-z]+)*)+)\"");
    private static final Pattern ASKED = Pattern.compile("(?:say|wrong|ranged)\\(\\s*\"([a-z]+\\.[a-z.-]+[a-z])\"");
    private static final Pattern BUILT = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*\\.)\" \\+");
    private static final Pattern RANGED = Pattern.compile("ranged\\(\"([a-z.-]+)\"");

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEverySentenceWithTheSameParts(Language language) throws IOException {
        var english = bundle(Language.ENGLISH);
        var other = bundle(language);

        assertThat(other.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(parts(other.getProperty(key))).as(key).isEqualTo(parts(english.getProperty(key))));
    }

    @Test
    void hindiIsWrittenInDevanagari() throws IOException {
        var english = bundle(Language.ENGLISH);
        var hindi = bundle(Language.HINDI);

        assertThat(hindi.stringPropertyNames())
                .filteredOn(key -> PART.matcher(english.getProperty(key))
                        .replaceAll("")
                        .codePoints()
                        .anyMatch(Character::isLetter))
                .filteredOn(key -> !key.equals("baton.process"))
                .allSatisfy(key -> assertThat(hindi.getProperty(key)).as(key).matches("(?s).*\\p{IsDevanagari}.*"));
    }

    @Test
    void everySentenceThatTheCodeSaysIsThere() throws IOException {
        assertThat(bundle(Language.ENGLISH).stringPropertyNames()).containsAll(found(ASKED));
    }

    @Test
    void noSentenceIsThereThatTheCodeNeverSays() throws IOException {
        var said = found(KEY);
        found(RANGED).forEach(key -> said.add(key + ".ranged"));
        var built = found(BUILT);

        assertThat(bundle(Language.ENGLISH).stringPropertyNames())
                .filteredOn(key -> built.stream().noneMatch(key::startsWith))
                .isSubsetOf(said);
    }

    @Test
    void quotesAndBracesMeanThemselves() {
        assertThat(Phrases.ENGLISH.say("form.not-skippable", "{1} \"Budget\" $5", "Choose A."))
                .isEqualTo("{1} \"Budget\" $5 is needed and can't be skipped. Choose A.");
    }

    @Test
    void countsAndListsAreSentencesToo() {
        var hindi = Phrases.in(Language.HINDI);

        assertThat(Phrases.ENGLISH.count(1, "row")).isEqualTo("1 row");
        assertThat(Phrases.ENGLISH.count(3, "row")).isEqualTo("3 rows");
        assertThat(hindi.count(3, "row")).isEqualTo("3 पंक्तियाँ");
        assertThat(Phrases.ENGLISH.either(List.of("a", "b", "c"))).isEqualTo("a, b or c");
        assertThat(hindi.all(List.of("a", "b"))).isEqualTo("a और b");
        assertThat(hindi.either(List.of())).isEmpty();
    }

    @Test
    void aLanguageIsNamedByItsTagOrNameInAnyCase() {
        assertThat(Language.of("HI")).contains(Language.HINDI);
        assertThat(Language.of(" hindi ")).contains(Language.HINDI);
        assertThat(Language.of("हिन्दी")).contains(Language.HINDI);
        assertThat(Language.of("English")).contains(Language.ENGLISH);
        assertThat(Language.of("fr")).isEmpty();
    }

    private static List<String> parts(String sentence) {
        return PART.matcher(sentence).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties bundle(Language language) throws IOException {
        var bundle = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/io/baton/language")
                .resolve("messages_" + language.tag() + ".properties"))) {
            bundle.load(reader);
        }
        return bundle;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
