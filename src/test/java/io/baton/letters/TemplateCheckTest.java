package io.baton.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.TestConfig;
import io.baton.desk.ConfigCheck.Flaw;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Templates are tried before anything starts: what is wrong is said with file and line. */
class TemplateCheckTest {

    private static final TestConfig TOWN = TestConfig.read("src/test/resources/bot-config-hall");
    private static final Map<String, String> SHIPPED =
            LetterFolder.open("bot-config").files();

    private final Map<String, String> files = new TreeMap<>();

    TemplateCheckTest() {
        SHIPPED.forEach((file, text) -> {
            if (!file.contains("/")) {
                files.put(file, text);
            }
        });
    }

    private List<Flaw> flaws() {
        return TemplateCheck.check(
                new Templates(new LetterFolder("letters", files)),
                TOWN.processes().newest());
    }

    private static String template(String fragment, String body) {
        return """
            <th:block xmlns:th="http://www.thymeleaf.org">
              <th:block th:fragment="%s">
                %s
              </th:block>
            </th:block>
            """.formatted(fragment, body);
    }

    @Test
    void whatIsShippedHasNoFlaw() {
        assertThat(new TemplateCheck()
                        .check("bot-config", TestConfig.shipped().processes().newest()))
                .isEmpty();
    }

    @Test
    void aProcessNeedsNoTemplates() {
        assertThat(flaws()).isEmpty();
    }

    @Test
    void aConfigurationWithoutLettersGetsTheSharedOnes() {
        assertThat(LetterFolder.open("src/test/resources/bot-config-hall")
                        .files()
                        .keySet())
                .containsExactly("layout.html", "letterhead.html", "style.css");
    }

    @Test
    void aTemplateOfADocumentStandsInItsPlace() {
        files.put("hall/GRANT.html", template("opening", "<p th:text=\"|Dear ${paper.caseTitle()}|\">Dear</p>"));

        assertThat(flaws()).isEmpty();
        var html = new Templates(new LetterFolder("letters", files)).html(Sheets.letter("S", "T"));
        assertThat(html).contains("<p>Dear A concert of carols</p>").doesNotContain("Sir or Madam");
    }

    @Test
    void aLetterheadOfTheProcessStandsOnTop() {
        files.put("hall/letterhead.html", template("letterhead", "<p>Town of Example</p>"));

        assertThat(flaws()).isEmpty();
        assertThat(new Templates(new LetterFolder("letters", files)).html(Sheets.letter("S", "T")))
                .contains("<p>Town of Example</p>");
    }

    @Test
    void anUnknownPlaceholderIsNamedWithFileAndLine() {
        files.put("hall/GRANT.html", template("opening", "<p th:text=\"${paper.titel()}\">Title</p>"));

        assertThat(flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.file()).isEqualTo("letters/hall/GRANT.html");
            assertThat(flaw.line()).isEqualTo(3);
            assertThat(flaw.column()).isPositive();
            assertThat(flaw.what()).contains("titel");
        });
    }

    @Test
    void aTemplateThatIsNoXmlIsNamedWithFileAndLine() {
        files.put("hall/GRANT.html", template("opening", "<p>not closed"));

        assertThat(flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.file()).isEqualTo("letters/hall/GRANT.html");
            assertThat(flaw.line()).isBetween(3, 5);
        });
    }

    @Test
    void aTemplateForNothingIsRefused() {
        files.put("hall/GRNAT.html", template("opening", ""));
        files.put("hal/GRANT.html", template("opening", ""));

        assertThat(flaws())
                .extracting(Flaw::what)
                .containsExactlyInAnyOrder("`GRNAT` is no document of hall", "there is no process `hal`");
        assertThat(flaws()).extracting(Flaw::fix).anyMatch(fix -> fix.contains("GRANT"));
    }

    @Test
    void whatEveryLetterNeedsMustBeThere() {
        files.remove("layout.html");
        files.remove("style.css");

        assertThat(flaws()).extracting(Flaw::file).containsExactly("letters/layout.html", "letters/style.css");
    }
}
