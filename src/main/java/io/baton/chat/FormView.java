package io.baton.chat;

import io.baton.form.Column;
import io.baton.form.FieldType;
import io.baton.form.Option;
import io.baton.form.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a form as a person fills it in; {@code page} counts from 1. {@code id} is what the answer is sent to.
 *
 * @param partial true where a required field may be left open for now
 */
public record FormView(String id, String title, int page, int of, List<Entry> fields, boolean partial) {

    /**
     * A field of the page with the value it has now, if any.
     *
     * @param templates for a table: its rows as files that may be filled in and sent back
     */
    public record Entry(
            String field,
            String label,
            @Nullable String help,
            FieldType type,
            boolean required,
            List<Option> options,
            List<Column> columns,
            @Nullable Value value,
            List<Message.FileRef> templates) {
        public Entry {
            templates = List.copyOf(templates);
            options = List.copyOf(options);
            columns = List.copyOf(columns);
        }
    }

    public FormView {
        fields = List.copyOf(fields);
    }

    public FormView(String id, String title, int page, int of, List<Entry> fields) {
        this(id, title, page, of, fields, false);
    }
}
