package io.baton.casework;

import io.baton.form.Column;
import io.baton.form.Field;
import io.baton.form.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form as an empty sheet: what is asked, what can be answered, the columns of its tables. */
final class BlankForm {

    private BlankForm() {}

    static String of(String form, Scene scene) {
        var fields = scene.def().form(form).map(one -> one.fields()).orElse(List.of()).stream()
                .filter(field -> !field.isUnasked())
                .toList();
        var html = new StringBuilder(Paper.grid(
                List.of("No.", "Question", "Answer", "Your answer"),
                fields.stream()
                        .map(field -> List.of(
                                String.valueOf(fields.indexOf(field) + 1),
                                field.label() + (field.optional() ? "" : " *"),
                                allowed(field),
                                ""))
                        .toList()));
        fields.stream()
                .filter(field -> !field.columns().isEmpty())
                .forEach(field -> html.append("<h3>")
                        .append(Paper.escape(field.label()))
                        .append("</h3>\n")
                        .append(Paper.grid(
                                field.columns().stream().map(Column::label).toList(), List.of())));
        return html.append("<p>* must be answered</p>\n").toString();
    }

    private static String allowed(Field field) {
        var options = field.options().stream().map(Option::label).collect(Collectors.joining(" / "));
        var help = Optional.ofNullable(field.help()).orElse("");
        return options.isEmpty() ? (help.isEmpty() ? field.type().word() : help) : options;
    }
}
