package io.baton.desk;

import io.baton.form.Column;
import io.baton.form.Value;
import java.util.List;
import java.util.Map;

/** No spreadsheet program at hand: no workbook can be read, and those made are empty files. */
public final class NoSheets implements Sheets {

    @Override
    public Read csv(byte[] workbook) {
        return new Read.Unreadable("Workbooks cannot be read here.");
    }

    @Override
    public byte[] workbook(String title, List<Column> columns, List<Map<String, Value>> rows) {
        return new byte[0];
    }
}
