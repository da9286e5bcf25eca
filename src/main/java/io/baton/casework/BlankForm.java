package io.baton.casework;

import io.baton.casework.Paper.Block;
import io.baton.casework.Paper.Grid;
import io.baton.casework.Paper.Paragraphs;
import io.baton.casework.Paper.Row;
import io.baton.form.Field;
import io.baton.form.Option;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form as an empty sheet: what is asked, what can be answered, the columns of its tables with rows to fill in. */
final class BlankForm {

    private static final int ROWS = 4;

    /** Room to write in, which no column beside it takes away. */
    private static final String SPACE = "\u00a0".repeat(28);

    private BlankForm() {}

    static List<Block> of(String form, Scene scene) {
        var fields = scene.def().form(form).map(one -> one.fields()).orElse(List.of()).stream()
                .filter(field -> !field.isUnasked())
                .toList();
        var questions = Grids.of(
                List.of(">No.", "Question", "Answer", "Your answer"),
                fields.stream()
                        .map(field -> List.of(
                                String.valueOf(fields.indexOf(field) + 1),
                                field.label() + (field.optional() ? "" : " *"),
                                allowed(field),
                                SPACE))
                        .toList());
        var tables = fields.stream().filter(field -> !field.columns().isEmpty()).map(BlankForm::table);
        Block note = new Paragraphs(List.of("* must be answered"));
        return Stream.concat(Stream.concat(Stream.of(questions), tables), Stream.of(note))
                .toList();
    }

    private static Block table(Field field) {
        var columns = field.columns().stream()
                .map(column -> new Paper.Column(column.label(), Labels.isNumber(column)))
                .toList();
        var empty = new Row(Collections.nCopies(columns.size(), "\u00a0"), false);
        return new Grid(field.label(), columns, Collections.nCopies(ROWS, empty));
    }

    private static String allowed(Field field) {
        var options = field.options().stream().map(Option::label).collect(Collectors.joining(" / "));
        var help = Optional.ofNullable(field.help()).orElse("");
        return options.isEmpty() ? help : options;
    }
}
