package io.baton.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.desk.Sheets.Read;
import io.baton.form.Column;
import io.baton.form.FieldType;
import io.baton.form.Option;
import io.baton.form.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A table goes out as a workbook and comes back as the same table, whatever a spreadsheet program made of its cells. */
class WorkbooksTest {

    private static final List<Column> COLUMNS = List.of(
            column("item", FieldType.CHOICE, List.of(new Option("SERVER", "Server", List.of()))),
            column("quantity", FieldType.NUMBER, List.of()),
            column("note", FieldType.TEXT, List.of()),
            column("backup", FieldType.YES_NO, List.of()));

    private final Workbooks workbooks = new Workbooks();

    private static Column column(String id, FieldType type, List<Option> options) {
        return new Column(id, id, type, true, false, List.of(), null, options, null, null, null, null, Map.of());
    }

    private static byte[] book(Consumer<Worksheet> filling) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", null)) {
            filling.accept(book.newWorksheet("Sheet"));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private String csv(byte[] bytes) {
        assertThat(workbooks.csv(bytes)).isInstanceOf(Read.Rows.class);
        return ((Read.Rows) workbooks.csv(bytes)).csv();
    }

    private String why(byte[] bytes) {
        assertThat(workbooks.csv(bytes)).isInstanceOf(Read.Unreadable.class);
        return ((Read.Unreadable) workbooks.csv(bytes)).why();
    }

    @Test
    void whatWasWrittenIsReadBack() {
        var rows = List.<Map<String, Value>>of(
                Map.of("item", Value.of("SERVER"), "quantity", Value.of(2), "note", Value.of("1U, \"edge\"")),
                Map.of("item", Value.of("SERVER"), "quantity", Value.of(1)));

        assertThat(csv(workbooks.workbook("Hardware", COLUMNS, rows)))
                .isEqualTo("item,quantity,note,backup\r\nSERVER,2,\"1U, \"\"edge\"\"\"\r\nSERVER,1\r\n");
    }

    @Test
    void anEmptyTableIsATemplateWithItsHeadings() {
        assertThat(csv(workbooks.workbook("Hardware", COLUMNS, List.of()))).isEqualTo("item,quantity,note,backup\r\n");
    }

    @Test
    void aTitleThatNoSheetMayHaveIsMadeHarmless() {
        assertThat(csv(workbooks.workbook("In/out: [flows]? of every zone there is in the house", COLUMNS, List.of())))
                .startsWith("item");
    }

    @Test
    void datesTruthAndLongNumbersAreReadAsPeopleWriteThem() {
        var bytes = book(sheet -> {
            sheet.value(0, 0, LocalDate.of(2027, 3, 1));
            sheet.style(0, 0).format("dd/mm/yyyy").set();
            sheet.value(0, 1, true);
            sheet.value(0, 2, new BigDecimal("9876500001"));
            sheet.value(0, 3, new BigDecimal("0.5"));
        });

        assertThat(csv(bytes)).isEqualTo("2027-03-01,yes,9876500001,0.5\r\n");
    }

    @Test
    void whatIsNoWorkbookIsSaidSo() {
        assertThat(why("item,quantity".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("cannot be read as an XLSX workbook")
                .contains("XLSX or CSV");
    }

    @Test
    void anArchiveThatIsNoWorkbookIsSaidSo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.write(new byte[10]);
        }

        assertThat(why(bytes.toByteArray())).contains("cannot be read as an XLSX workbook");
    }

    @Test
    void anArchiveThatUnpacksToFarMoreIsNotOpened() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int mega = 0; mega < 70; mega++) {
                zip.write(new byte[1 << 20]);
            }
        }

        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThat(why(bytes.toByteArray())).contains("too large");
    }

    @Test
    void aTableHasAnEnd() {
        var bytes = book(sheet -> {
            for (int line = 0; line <= 5_000; line++) {
                sheet.value(line, 0, "x");
            }
        });

        assertThat(why(bytes)).contains("at most 5000 rows");
    }
}
