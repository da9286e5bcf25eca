package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables come and go as files of spreadsheet programs; a fault is named by row and column, and nothing is lost. */
class TableStoriesIT extends Cast {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The rows of comma-separated text as a workbook. */
    private static byte[] workbook(String csv) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", null)) {
            var sheet = book.newWorksheet("Sheet1");
            var lines = csv.lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                var cells = lines.get(line).split(",", -1);
                for (int at = 0; at < cells.length; at++) {
                    if (cells[at].matches("\\d+")) {
                        sheet.value(line, at, Integer.valueOf(cells[at]));
                    } else if (!cells[at].isEmpty()) {
                        sheet.value(line, at, cells[at]);
                    }
                }
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private String contacted() {
        var id = aCase().upTo("DESIGN");
        aCase().contacts(id);
        return id;
    }

    @Test
    @DisplayName("contract 1.6: a workbook is taken for a table as a CSV file is")
    void aWorkbookIsTakenForATable() {
        var id = contacted();

        maria.does("answer", id, "servers=" + maria.uploads("servers.xlsx", XLSX, workbook(Servers.E1.csv())));

        var asWorkbook =
                then(id).view().json().path("answers").path("questionnaire").path("servers");
        maria.does("answer", id, "servers=" + maria.uploads("servers.csv", Servers.E1.csv()));
        assertThat(then(id).view().json().path("answers").path("questionnaire").path("servers"))
                .isEqualTo(asWorkbook)
                .isNotEmpty();
    }

    @Test
    @DisplayName("each fault of a workbook is named by row and column, and the rows there were stay")
    void faultsAreNamedAndNothingIsLost() {
        var id = contacted();
        maria.does("answer", id, "servers=" + maria.uploads("servers.csv", Servers.E1.csv()));
        var before = then(id).view().json().path("answers");
        var wrong = Servers.E1.with("vcpu", "65").csv()
                + Servers.E1
                        .with("environment", "MOON")
                        .csv()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow() + "\r\n";

        maria.tries("answer", id, "servers=" + maria.uploads("servers.xlsx", XLSX, workbook(wrong)));

        then(maria).wasRefused("Row 1, column vcpu", "Row 2, column environment");
        assertThat(then(id).view().json().path("answers")).isEqualTo(before);
    }

    @Test
    @DisplayName("what is no table is refused with what is taken")
    void whatIsNoTableIsRefused() {
        var id = contacted();

        maria.tries("answer", id, "servers=" + maria.uploads("servers.png", "image/png", Pictures.png()));

        then(maria).wasRefused("servers", "CSV or XLSX");
        then(id).hasNoAnswer("questionnaire", "servers");
    }

    @Test
    @DisplayName("a table is downloaded with its rows, changed, and sent back")
    void aTableIsDownloadedAndSentBack() {
        var id = contacted();
        maria.does("answer", id, "servers=" + maria.uploads("servers.csv", Servers.E1.csv()));
        var before =
                then(id).view().json().path("answers").path("questionnaire").path("servers");

        var files = maria.says("/case tables " + id + " servers")
                .messages()
                .getLast()
                .json()
                .path("files");

        assertThat(files.valueStream().map(file -> file.path("name").asString()))
                .containsExactly("servers.csv", "servers.xlsx");
        var csv = story.workspace()
                .download("maria", files.get(0).path("id").asString())
                .body();
        assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("count,role,environment");
        for (var file : files) {
            maria.does("answer", id, "servers=" + file.path("id").asString());
            assertThat(then(id).view()
                            .json()
                            .path("answers")
                            .path("questionnaire")
                            .path("servers"))
                    .isEqualTo(before);
        }
    }
}
