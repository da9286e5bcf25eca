package io.baton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.TestConfig;
import io.baton.casework.Paper;
import io.baton.casework.Paper.Block;
import io.baton.casework.Paper.Grid;
import io.baton.casework.Paper.Kind;
import io.baton.casework.Paper.Pair;
import io.baton.casework.Paper.Pairs;
import io.baton.casework.Paper.Paragraphs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands on papers, before they are printed: labels and words, no ids. */
class PaperTest {

    private static final TestConfig TOWN = TestConfig.read("src/test/resources/bot-config-hall");

    private final Playhouse house = Playhouse.open(TOWN, "hall", "2031-04-01T11:00");
    private final Player asha = house.player("asha");
    private final Player ravi = house.player("ravi");

    private String asked() {
        return asha.requests(
                "hall",
                Map.of(
                        "occasion", "A concert of carols",
                        "programme", "Nine lessons",
                        "chairs", "rowName,seatCount\nFront,12\nBack,14"));
    }

    private Paper newest(String document) {
        return house.papers().stream()
                .filter(paper -> paper.document().equals(document))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private List<Block> part(String document, String heading) {
        return newest(document).section(heading).orElseThrow().blocks();
    }

    @Test
    void aDocumentSaysWhatItIsOfWhichCaseWhenAndByWhom() {
        var hall = asked();

        var paper = newest("PLAN");

        assertThat(paper.title()).isEqualTo("Plan of the evening");
        assertThat(paper.reference()).isEqualTo(hall + "/PLAN/1");
        assertThat(paper.caseTitle()).isEqualTo("A concert of carols");
        assertThat(paper.date()).isEqualTo("1 April 2031");
        assertThat(paper.time()).isEqualTo("2031-04-01 11:00 IST");
        assertThat(paper.letter()).isNull();
        assertThat(paper.signature()).isEqualTo(new Paper.Signature("Asha Patil", "Applicant", "Choral Society"));
        assertThat(paper.parties(Kind.REQUESTER))
                .singleElement()
                .satisfies(party -> assertThat(party.line()).isEqualTo("Applicant: Asha Patil, Choral Society"));
    }

    @Test
    void answersStandUnderTheirLabelsAndTablesHaveTheirOwnPart() {
        asked();

        assertThat(part("PLAN", "Request"))
                .containsExactly(new Pairs(
                        "",
                        List.of(
                                new Pair("What is it for", "A concert of carols"),
                                new Pair("Programme", "Nine lessons"))));
    }

    @Test
    void aTableStandsUnderTheLabelsOfItsColumns() {
        asked();

        assertThat(part("PLAN", "Chairs")).singleElement().isInstanceOfSatisfying(Grid.class, grid -> {
            assertThat(grid.columns())
                    .containsExactly(
                            new Paper.Column("No.", true),
                            new Paper.Column("Row", false),
                            new Paper.Column("Seats", true));
            assertThat(grid.rows())
                    .extracting(Paper.Row::cells)
                    .containsExactly(List.of("1", "Front", "12"), List.of("2", "Back", "14"));
        });
    }

    @Test
    void whatThereIsNothingOfIsSaidSo() {
        asha.requests("hall", Map.of("occasion", "A concert of carols", "programme", "Nine lessons"));

        assertThat(part("PLAN", "Chairs")).containsExactly(new Paragraphs(List.of("None.")));
    }

    @Test
    void aLetterNamesItsPartiesByRoleAndPerson() {
        var hall = asked();

        ravi.does("grant", hall, "letterNo=TC/2031/017", "Mind the piano.");

        var paper = newest("GRANT");
        assertThat(paper.reference()).isEqualTo("TC/2031/017");
        assertThat(paper.parties(Kind.FROM))
                .extracting(Paper.Party::line)
                .containsExactly("Town clerk: Ravi Nair, Town Clerk's Office");
        assertThat(paper.parties(Kind.TO))
                .extracting(Paper.Party::line)
                .containsExactly("Applicant: Asha Patil, Choral Society");
        assertThat(paper.parties(Kind.COPY))
                .extracting(Paper.Party::line)
                .containsExactly("Caretaker of the hall: Uma Das, Town Hall", "Keeper of the chairs: Omi Sen, Cellar");
        assertThat(paper.letter())
                .isEqualTo(new Paper.Letter(
                        "The hall for A concert of carols",
                        "Letter",
                        List.of("The hall is yours. Mind the piano."),
                        List.of(hall + "-PLAN-v1.pdf")));
    }

    @Test
    void theRecordKeepsTheHashOfTheFileAndWhereTheSameIsAPage() {
        var document = house.caseOf(asked()).document("PLAN").orElseThrow();

        var file = house.files().find(document.file()).orElseThrow();
        assertThat(document.name()).isEqualTo("HALL-2031-0001-PLAN-v1.pdf");
        assertThat(document.type()).isEqualTo("application/pdf");
        assertThat(file.sha256()).isEqualTo(document.sha256());
        assertThat(file.size()).isEqualTo(document.size());
        assertThat(house.files()
                        .find(String.valueOf(document.html()))
                        .orElseThrow()
                        .type())
                .isEqualTo("text/html");
    }
}
