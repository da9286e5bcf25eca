package io.baton.sheets;

import io.baton.desk.Sheets;
import io.baton.form.Column;
import io.baton.form.FieldType;
import io.baton.form.TableText;
import io.baton.form.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Workbooks of Excel and its likes. One that would unpack to more than is sensible is not opened. */
final class Workbooks implements Sheets {

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_ROWS = 5_000;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final int MENU_ROWS = 500;
    private static final int LONGEST_NAME = 31;
    private static final String MENUS = "Allowed values";
    private static final int WIDTH = 18;

    @Override
    public Read csv(byte[] bytes) {
        try {
            if (unpacked(bytes) > MOST_BYTES) {
                return new Read.Unreadable("This workbook is too large to be read. Send its rows as a CSV file.");
            }
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
                    var rows = book.getFirstSheet().openStream()) {
                var all = rows.limit(MOST_ROWS + 1L).map(Workbooks::cells).toList();
                return all.size() > MOST_ROWS
                        ? new Read.Unreadable("A table has at most " + MOST_ROWS + " rows.")
                        : new Read.Rows(text(all));
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException broken) {
            return new Read.Unreadable("This file cannot be read as an XLSX workbook (" + broken.getMessage()
                    + "). Save it again as XLSX or CSV.");
        }
    }

    /** How large the parts of the workbook are once unpacked; counting stops where it is too much. */
    private static long unpacked(byte[] bytes) throws IOException {
        var buffer = new byte[8192];
        long size = 0;
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read > 0 && size <= MOST_BYTES; ) {
                        size += read;
                        read = content.read(buffer);
                    }
                }
            }
        }
        return size;
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(at -> row.getOptionalCell(at).map(Workbooks::text).orElse(""))
                .toList();
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? cell.asDate().toLocalDate().toString() : plain(cell.asNumber());
            case BOOLEAN -> cell.asBoolean() ? "yes" : "no";
            case STRING, FORMULA, ERROR, EMPTY -> cell.getText();
        };
    }

    /** A number is a date where it is shown with a day or a year. */
    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[dy].*");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Every line as long as the first one: cells to the right that say nothing are left out. */
    private static String text(List<List<String>> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            var cells = new ArrayList<>(row);
            while (!cells.isEmpty() && cells.getLast().isBlank()) {
                cells.removeLast();
            }
            text.append(TableText.csv(cells.stream()));
        }
        return text.toString();
    }

    @Override
    public byte[] workbook(String title, List<Column> columns, List<Map<String, Value>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Baton", null)) {
            var sheet = book.newWorksheet(name(title));
            var menus = book.newWorksheet(MENUS);
            for (int at = 0; at < columns.size(); at++) {
                head(sheet, at, columns.get(at));
                menu(sheet, menus, at, columns.get(at));
            }
            sheet.freezePane(0, 1);
            for (int line = 0; line < rows.size(); line++) {
                for (int at = 0; at < columns.size(); at++) {
                    put(sheet, line + 1, at, rows.get(line).get(columns.get(at).id()));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String name(String title) {
        var clean = title.replaceAll("[\\\\/?*:\\[\\]']", " ").strip();
        return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }

    private static void head(Worksheet sheet, int at, Column column) {
        sheet.value(0, at, column.id());
        sheet.style(0, at).bold().fillColor("DDE5EE").set();
        sheet.comment(0, at, column.label() + (column.required() ? " (needed)" : ""));
        sheet.width(at, Math.max(WIDTH, column.id().length() + 2));
    }

    /** A menu in a column; its words stand on a sheet of their own. */
    private static void menu(Worksheet sheet, Worksheet menus, int at, Column column) {
        var words = options(column);
        if (!words.isEmpty()) {
            menus.value(0, at, column.id());
            for (int line = 0; line < words.size(); line++) {
                menus.value(line + 1, at, words.get(line));
            }
            sheet.range(1, at, MENU_ROWS, at).validateWithList(menus.range(1, at, words.size(), at));
        }
    }

    private static List<String> options(Column column) {
        return column.type() == FieldType.YES_NO && column.options().isEmpty()
                ? List.of("yes", "no")
                : column.options().stream().map(option -> option.value()).toList();
    }

    private static void put(Worksheet sheet, int line, int at, @org.jspecify.annotations.Nullable Value value) {
        if (value instanceof Value.Num(var number)) {
            sheet.value(line, at, number);
        } else if (value != null) {
            sheet.value(line, at, value.plain());
        }
    }
}
