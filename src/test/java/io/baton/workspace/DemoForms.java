package io.baton.workspace;

import io.baton.chat.FormView;
import io.baton.form.Column;
import io.baton.form.FieldType;
import io.baton.form.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms of the scripted desk: one field of each kind. */
final class DemoForms {

    private DemoForms() {}

    static FormView reasons(String action) {
        return new FormView(
                "reason",
                "Why do you " + action + " ESD-2027-0001?",
                1,
                1,
                List.of(entry(
                        "reason", "Reason", "Those involved read it word for word.", FieldType.LONG_TEXT, List.of())));
    }

    static FormView schedule(int page) {
        return page == 1
                ? new FormView(
                        "schedule",
                        "Schedule the build",
                        1,
                        2,
                        List.of(
                                entry("start", "Start", "The first day of work.", FieldType.DATE, List.of()),
                                entry(
                                        "priority",
                                        "Priority",
                                        null,
                                        FieldType.CHOICE,
                                        List.of(
                                                new Option("1", "1 - at once"),
                                                new Option("2", "2"),
                                                new Option("3", "3"))),
                                entry(
                                        "areas",
                                        "Areas",
                                        null,
                                        FieldType.MULTI,
                                        List.of(new Option("NETWORK", "Network"), new Option("STORAGE", "Storage"))),
                                entry("assignee", "Who does it", null, FieldType.PERSON, List.of()),
                                entry("approvedBudget", "Budget", null, FieldType.MONEY, List.of())))
                : new FormView(
                        "schedule-2",
                        "Schedule the build",
                        2,
                        2,
                        List.of(
                                new FormView.Entry(
                                        "servers",
                                        "Servers",
                                        "One row for each kind of server.",
                                        FieldType.TABLE,
                                        true,
                                        List.of(),
                                        columns(),
                                        null,
                                        List.of()),
                                entry("files", "Attachments", null, FieldType.FILE, List.of()),
                                entry("expedite", "Expedite", null, FieldType.YES_NO, List.of())));
    }

    private static List<Column> columns() {
        return List.of(
                column("count", "Count", FieldType.NUMBER, List.of()),
                column(
                        "role",
                        "Role",
                        FieldType.CHOICE,
                        List.of(new Option("WEB", "Web"), new Option("DB", "Database"))),
                column("ramGb", "RAM (GB)", FieldType.NUMBER, List.of()),
                column("osVersion", "OS version", FieldType.TEXT, List.of()),
                column("backup", "Backup", FieldType.YES_NO, List.of()));
    }

    private static Column column(String id, String label, FieldType type, List<Option> options) {
        return new Column(id, label, type, false, false, List.of(), null, options, null, null, null, null, Map.of());
    }

    private static FormView.Entry entry(
            String id, String label, @Nullable String help, FieldType type, List<Option> options) {
        return new FormView.Entry(id, label, help, type, type != FieldType.MONEY, options, List.of(), null, List.of());
    }
}
