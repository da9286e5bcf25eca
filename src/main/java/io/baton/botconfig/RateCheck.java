package io.baton.botconfig;

import io.baton.botconfig.Source.Part;
import io.baton.estimate.RateBy;
import io.baton.estimate.RateLine;
import io.baton.estimate.RateSchedule;
import io.baton.form.Column;
import io.baton.form.Field;
import io.baton.form.Option;
import io.baton.process.ProcessDefinition;
import io.baton.process.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that a rate schedule fits the tables it prices: its columns exist, and every choice has its rate. */
record RateCheck(ProcessDefinition process, List<Column> columns, Faults faults) {

    private static final Pattern PLUS = Pattern.compile("\\+");

    /** Checks the schedules for every process that has an estimate. */
    static void check(List<Source> sources, Map<Part, RateSchedule> schedules, Faults faults) {
        for (var source : sources) {
            var table = source.process().estimateTable();
            if (table == null) {
                continue;
            }
            if (schedules.isEmpty()) {
                faults.add(source.fault("estimateTable", "there is no rate schedule for it", "add one to rates/"));
            }
            var columns = field(source.process(), table).map(Field::columns).orElse(List.of());
            var check = new RateCheck(source.process(), columns, faults);
            if (!columns.isEmpty()) {
                schedules.forEach((file, schedule) -> check.schedule(schedule, file));
            }
        }
    }

    private void schedule(RateSchedule schedule, Part file) {
        for (int i = 0; i < schedule.lines().size(); i++) {
            var line = schedule.lines().get(i);
            var path = "lines[" + i + "]";
            quantity(line, path + ".quantity", file);
            rates(line.rateBy(), path + ".rateBy", file);
            rates(line.percentBy(), path + ".percentBy", file);
            for (int j = 0; j < line.when().size(); j++) {
                var when = line.when().get(j);
                chosen(when.column(), when.answer(), path + ".when[" + j + "]", file);
            }
        }
    }

    private void quantity(RateLine line, String path, Part file) {
        for (int i = 0; i < line.quantity().size(); i++) {
            var at = path + "[" + i + "]";
            PLUS.splitAsStream(line.quantity().get(i)).forEach(column -> chosen(column.strip(), null, at, file));
        }
    }

    private void rates(@Nullable RateBy by, String path, Part file) {
        if (by == null) {
            return;
        }
        for (var option : chosen(by.column(), by.answer(), path, file)) {
            if (!by.values().containsKey(option.value())) {
                faults.add(file.fault(
                        path + ".values",
                        "there is no rate for " + option.value(),
                        "add it; write 0 for what costs nothing"));
            }
        }
    }

    /** The options of the column or answer that is named; none where any value is taken. */
    private List<Option> chosen(@Nullable String column, @Nullable String answer, String path, Part file) {
        if (column != null) {
            var ids = columns.stream().map(Column::id).toList();
            return columns.stream()
                    .filter(one -> one.id().equals(column))
                    .findFirst()
                    .map(Column::options)
                    .orElseGet(() -> unknown(file, path, column, "column of the table", ids));
        }
        return answer == null
                ? List.of()
                : field(process, answer)
                        .map(Field::options)
                        .orElseGet(() -> unknown(file, path, answer, "answer", List.of()));
    }

    private List<Option> unknown(Part file, String path, String word, String noun, List<String> known) {
        var fix = known.isEmpty() ? "write form.field" : Suggestion.of(word, known);
        faults.add(file.fault(path, "`" + word + "` is no " + noun + " of the process " + process.id(), fix));
        return List.of();
    }

    private static Optional<Field> field(ProcessDefinition process, String name) {
        var dot = name.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : process.form(name.substring(0, dot)).flatMap(form -> form.field(name.substring(dot + 1)));
    }
}
