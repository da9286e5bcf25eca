package io.baton.desk;

import io.baton.form.Column;
import io.baton.form.Value;
import java.util.List;
import java.util.Map;

/** Tables as files of a spreadsheet program. */
public interface Sheets {

    /** What was found in a workbook. */
    sealed interface Read {

        /** Its first sheet as comma-separated text; a date is written as {@code 2027-01-31}, truth as yes or no. */
        record Rows(String csv) implements Read {}

        /** It cannot be read; {@code why} is a sentence for the person who sent it. */
        record Unreadable(String why) implements Read {}
    }

    Read csv(byte[] workbook);

    /** A workbook with one sheet: the column ids as headings, menus where a column has options, and the rows. */
    byte[] workbook(String title, List<Column> columns, List<Map<String, Value>> rows);
}
