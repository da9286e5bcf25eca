package io.baton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.TestConfig;
import io.baton.casework.Case;
import io.baton.casework.Correspondence;
import io.baton.casework.Correspondence.Mail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Letters of a case, in an invented process: what is recorded, filed, posted, and to whom. */
class LetterTest {

    private static final TestConfig TOWN = TestConfig.read("src/test/resources/bot-config-hall");

    private final Playhouse house = Playhouse.open(TOWN, "hall", "2031-04-01T11:00");
    private final Player asha = house.player("asha");
    private final Player ravi = house.player("ravi");

    private String asked() {
        return asha.requests("hall", Map.of("occasion", "A concert of carols", "programme", "Nine lessons"));
    }

    private Correspondence letter(String id, int no) {
        return house.caseOf(id).correspondence().get(no - 1);
    }

    @Test
    void aLetterIsANumberedRecordOfTheCase() {
        var hall = asked();

        ravi.does("grant", hall, "letterNo=TC/2031/017", "channel=EMAIL", "Mind the piano.");

        var letter = letter(hall, 1);
        assertThat(letter.no()).isEqualTo(1);
        assertThat(letter.letter()).isEqualTo("GRANT");
        assertThat(letter.from()).isEqualTo("CLERK");
        assertThat(letter.to()).containsExactly("ASKER");
        assertThat(letter.cc()).containsExactly("CARETAKER", "CELLAR");
        assertThat(letter.channel()).isEqualTo("EMAIL");
        assertThat(letter.number()).isEqualTo("TC/2031/017");
        assertThat(letter.date()).isEqualTo("2031-04-01");
        assertThat(letter.subject()).isEqualTo("The hall for A concert of carols");
        assertThat(letter.body()).isEqualTo("The hall is yours. Mind the piano.");
        assertThat(letter.by()).isEqualTo("ravi");
        assertThat(letter.mail()).isEqualTo(Mail.NOT_CONFIGURED);
    }

    @Test
    void aLetterThatNobodyNumberedIsNumberedWithinTheCase() {
        var hall = asked();

        ravi.does("grant", hall);
        ravi.does("recall", hall);

        assertThat(letter(hall, 1).number()).isEqualTo(hall + "/GRANT/1");
        assertThat(letter(hall, 1).channel()).as("the default").isEqualTo("LETTER");
        assertThat(letter(hall, 2).number()).isEqualTo(hall + "/GRANT/2");
        assertThat(letter(hall, 2).channel()).as("where nothing is said").isEqualTo("EMAIL");
        assertThat(letter(hall, 2).subject()).isEqualTo("Letter of grant: A concert of carols");
    }

    @Test
    void aLetterIsFiledAsAVersionedDocument() {
        var hall = asked();

        ravi.does("grant", hall);
        ravi.does("recall", hall);

        var filed = house.caseOf(hall).documents().stream()
                .filter(one -> one.id().equals("GRANT"))
                .toList();
        assertThat(filed).extracting(Case.Document::version).containsExactly(1, 2);
        assertThat(filed).extracting(Case.Document::current).containsExactly(false, true);
        assertThat(letter(hall, 1).files()).first().isEqualTo(filed.getFirst().file());
        assertThat(house.files().bytes(filed.getFirst().file())).isPresent();
    }

    @Test
    void aLetterIsPostedToThePartiesWithWhatIsEnclosedAndSaysThatNoMailWent() {
        var hall = asked();
        var permit = ravi.uploads("permit.pdf", "application/pdf", "signed");

        house.when(ravi).does("grant", hall, "letterNo=TC/2031/017", "permit=" + permit, "Mind the piano.");

        var words =
                List.of("TC/2031/017", "Mind the piano.", "No e-mail was sent").toArray(String[]::new);
        house.then(hall)
                .toldAmongOthers("asha", words)
                .toldAmongOthers("#caretakers", words)
                .toldAmongOthers("#cellar", words);
        assertThat(letter(hall, 1).files()).hasSize(3).endsWith(permit);
    }
}
