package io.baton.desk;

import io.baton.chat.Files;
import io.baton.chat.Message.FileRef;
import io.baton.form.Checked;
import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Surroundings.SentFile;
import io.baton.form.TableText;
import io.baton.form.Value;
import io.baton.language.Phrases;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Tables that people send as files, and the files they may download to fill in. */
final class TableFiles {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Files files;
    private final Sheets sheets;

    TableFiles(Files files, Sheets sheets) {
        this.files = files;
        this.sheets = sheets;
    }

    static boolean isTable(Field field) {
        return field.type() == FieldType.TABLE;
    }

    /**
     * What was given, with a file that stands for a table replaced by its rows (contract 1.6), or by what is wrong with
     * it.
     */
    Map<String, Object> contents(Map<String, ?> given, Predicate<String> isTable, Phrases words) {
        var contents = new LinkedHashMap<String, Object>();
        given.forEach((key, value) -> {
            var id = value instanceof List<?> list && list.size() == 1 ? list.getFirst() : value;
            boolean isFile = id instanceof String text
                    && isTable.test(key)
                    && files.find(text).isPresent();
            contents.put(key, isFile ? content(id.toString(), words) : value);
        });
        return contents;
    }

    private Object content(String id, Phrases words) {
        return switch (read(id, words)) {
            case Sheets.Read.Rows(var csv) -> csv;
            case Sheets.Read.Unreadable(var why) -> new Checked.Wrong(why);
        };
    }

    /** The rows of a file that was sent, as comma-separated text, or why there are none. */
    Sheets.Read read(String id, Phrases words) {
        var file = files.find(id);
        var bytes = files.bytes(id);
        if (file.isEmpty() || bytes.isEmpty()) {
            return new Sheets.Read.Unreadable(words.say("table.no-file", id));
        }
        var name = file.get().name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return sheets.csv(bytes.get());
        }
        return name.endsWith(".csv") || name.endsWith(".txt")
                ? new Sheets.Read.Rows(text(bytes.get()))
                : new Sheets.Read.Unreadable(
                        words.say("table.no-table", file.get().name()));
    }

    /** Spreadsheet programs write UTF-8, or else the code page 1252. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("Cp1252"));
        }
    }

    /** A table as CSV and as workbook, for one person: with its rows, or empty to be filled in. */
    List<FileRef> download(Field table, Optional<Value> value, String person) {
        var rows = value.filter(Value.Table.class::isInstance)
                .map(Value.Table.class::cast)
                .map(Value.Table::rows)
                .orElse(List.of());
        var csv = TableText.csv(table.columns(), rows).getBytes(StandardCharsets.UTF_8);
        var about = person + "/" + table.id() + "/" + table.label() + "/" + TableText.csv(table.columns(), rows);
        var text = files.keepAs(id(about + "/csv"), person, table.id() + ".csv", "text/csv", csv);
        var book = id(about + "/xlsx");
        var workbook = files.find(book)
                .orElseGet(() -> files.keepAs(
                        book,
                        person,
                        table.id() + ".xlsx",
                        WORKBOOK,
                        sheets.workbook(table.label(), table.columns(), rows)));
        return List.of(shown(text), shown(workbook));
    }

    /** The same table for the same person is the same file. */
    private static String id(String about) {
        return "t-"
                + UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
    }

    private static FileRef shown(SentFile file) {
        return new FileRef(file.id(), file.name(), file.size(), file.type(), file.sha256());
    }
}
