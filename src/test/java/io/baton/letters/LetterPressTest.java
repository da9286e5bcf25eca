package io.baton.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.casework.Paper;
import io.baton.casework.Paper.Column;
import io.baton.casework.Paper.Grid;
import io.baton.casework.Paper.Pair;
import io.baton.casework.Paper.Pairs;
import io.baton.casework.Paper.Row;
import io.baton.casework.Paper.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What the press makes of papers, by the shipped templates of processes that have none of their own. */
class LetterPressTest {

    private static final LetterPress PRESS =
            new LetterPress(new Templates(LetterFolder.open("bot-config")), new PdfPrinter(new Fonts()));

    private static String text(Paper paper) throws IOException {
        try (var pdf = Loader.loadPDF(PRESS.print(paper).pdf().bytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static List<String> pages(Paper paper) throws IOException {
        try (var pdf = Loader.loadPDF(PRESS.print(paper).pdf().bytes())) {
            return IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(number -> page(pdf, number))
                    .toList();
        }
    }

    private static String page(org.apache.pdfbox.pdmodel.PDDocument pdf, int number) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(pdf);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    /** The right edge of what is printed on the first page, in points. */
    private static float widest(Paper paper) throws IOException {
        var edge = new float[1];
        try (var pdf = Loader.loadPDF(PRESS.print(paper).pdf().bytes())) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
                    edge[0] = Math.max(edge[0], at.getXDirAdj() + at.getWidthDirAdj());
                }
            };
            stripper.setEndPage(1);
            stripper.getText(pdf);
        }
        return edge[0];
    }

    private static String html(Paper paper) {
        return new String(PRESS.print(paper).html().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aDocumentBearsItsOfficeReferenceTimePartiesAndParts() throws IOException {
        var paper = Sheets.document(
                Sheets.text("Plan", "Nine lessons."),
                new Section("Hall", List.of(new Pairs("", List.of(new Pair("Seats", "120"))))));

        assertThat(text(paper))
                .contains("Town hall", "Plan of the evening", "TC/2031/017")
                .contains("HALL-2031-0001: A concert of carols", "Asha Patil, Choral Society")
                .contains("Nine lessons.", "Seats", "120")
                .contains("2031-04-01 11:00 IST, by Ravi Nair, Town clerk, Town Clerk's Office")
                .contains("version 3", "Page 1 of 1");
    }

    @Test
    void aLetterBearsNumberDatePartiesSubjectSignatureEnclosuresAndCopies() throws IOException {
        var paper = Sheets.letter("The hall in December", "The hall is yours.", "Mind the piano.");

        assertThat(text(paper))
                .contains("No. TC/2031/017", "Date: 1 April 2031")
                .contains("Applicant", "Asha Patil, Choral Society")
                .contains("Subject: The hall in December", "Reference: request HALL-2031-0001")
                .containsSubsequence("The hall is yours.", "Mind the piano.", "For Town clerk", "Ravi Nair")
                .contains("plan.pdf", "Caretaker: Uma Das, Town Hall", "Sent by: Letter");
    }

    @Test
    void whatPeopleTypeIsTextAndNothingElse() throws IOException {
        var typed = "<b>&bold</b> <script>alert(1)</script> ${7*7} [[${paper}]] \"' \u0007 é ß Ω Ж €";
        var paper = Sheets.document(
                Sheets.text("Heading <i>", typed),
                new Section(
                        "G",
                        List.of(new Grid(
                                "",
                                List.of(new Column("C<u>", false)),
                                List.of(new Row(List.of("<td>&amp;"), false))))));

        assertThat(text(paper))
                .contains("<b>&bold</b> <script>alert(1)</script> ${7*7} [[${paper}]] \"'", "é ß Ω Ж €")
                .contains("Heading <i>", "C<u>", "<td>&amp;");
        assertThat(html(paper)).doesNotContain("<script>", "<b>", "<i>", "<u>", "49");
    }

    @Test
    void aLongTableGoesOnOverPagesUnderItsHead() throws IOException {
        var rows = IntStream.rangeClosed(1, 120)
                .mapToObj(no -> new Row(List.of("" + no, "Row number " + no), no == 120))
                .toList();
        var grid = new Grid("", List.of(new Column("No.", true), new Column("What is on it", false)), rows);

        var pages = pages(Sheets.document(new Section("Rows", List.of(grid))));

        assertThat(pages).hasSizeGreaterThan(2);
        IntStream.range(0, pages.size())
                .forEach(at -> assertThat(pages.get(at))
                        .contains("What is on it", "Page " + (at + 1) + " of " + pages.size()));
        assertThat(pages.stream().skip(1))
                .allSatisfy(page -> assertThat(page).contains("Plan of the evening · TC/2031/017"));
        assertThat(String.join("", pages)).contains("Row number 1\n", "Row number 60\n", "Row number 120\n");
    }

    @Test
    void aWordWithoutEndStaysOnThePaper() throws IOException {
        var word = "x".repeat(400);

        var grid = new Grid(
                "",
                List.of(new Column("Short", false), new Column("Long", false)),
                List.of(new Row(List.of("a", word), false)));

        for (var section : List.of(Sheets.text("Long", word), new Section("Table", List.of(grid)))) {
            assertThat(text(Sheets.document(section)).replaceAll("[\\s\u200B]", ""))
                    .contains(word);
            assertThat(widest(Sheets.document(section)))
                    .as("right edge of the ink, in points")
                    .isLessThan(595 - 40);
        }
    }

    @Test
    void theSamePaperGivesTheSameBytes() {
        var paper = Sheets.letter("स्वीकृति", "The hall is yours.", "हिन्दी");

        var first = PRESS.print(paper);
        var again = new LetterPress(new Templates(LetterFolder.open("bot-config")), new PdfPrinter(new Fonts()))
                .print(paper);

        assertThat(again).isEqualTo(first);
        assertThat(again.pdf().sha256()).isEqualTo(first.pdf().sha256());
    }

    @Test
    void theFileSaysWhatItIs() throws IOException {
        try (var pdf = Loader.loadPDF(PRESS.print(Sheets.letter("S", "T")).pdf().bytes())) {
            var about = pdf.getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo("Plan of the evening HALL-2031-0001");
            assertThat(about.getSubject()).isEqualTo("TC/2031/017");
            assertThat(about.getCreationDate().toInstant()).isEqualTo("2031-04-01T05:30:00Z");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked())
                    .as("tagged")
                    .isTrue();
        }
    }
}
