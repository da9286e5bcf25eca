package io.baton.desk;

import io.baton.chat.FormView;
import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Form;
import io.baton.form.Option;
import io.baton.form.Value;
import io.baton.process.ActionRule;
import io.baton.process.ProcessDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that an action opens, and what it is of: the inputs of the action, or a form of the process that is filled in
 * part, page by page, chosen by an input where the action fills several.
 *
 * @param chosen the value that chooses the form
 */
record Filling(Optional<ActionRule> rule, Form form, Optional<String> chosen) {

    /** What a form that is opened is of. */
    static Filling of(ProcessDefinition def, String action, Form form) {
        var rule = def.rules(action).stream()
                .filter(ActionRule::isPartial)
                .filter(one -> one.forms().contains(form.id())
                        || (one.fillsBy() != null && form.id().equals(action)))
                .findFirst();
        var chosen = rule.flatMap(one -> Optional.ofNullable(one.fillsBy()))
                .flatMap(by -> by.forms().entrySet().stream()
                        .filter(entry -> entry.getValue().equals(form.id()))
                        .map(Map.Entry::getKey)
                        .findFirst());
        return new Filling(rule, form, chosen);
    }

    /** The form that is being filled in part, by what was given with it; none where nothing is filled so. */
    static Optional<Filling> of(ProcessDefinition def, String action, Map<String, Object> given) {
        return def.rules(action).stream()
                .filter(ActionRule::isPartial)
                .findFirst()
                .flatMap(rule -> {
                    var by = rule.fillsBy();
                    var id = by == null
                            ? Optional.ofNullable(rule.fills())
                            : rule.chosen(given).map(by.forms()::get);
                    return id.flatMap(def::form).map(form -> of(def, action, form));
                });
    }

    /** True while it is asked which form is to be filled. */
    boolean isChoosing() {
        return rule.filter(one -> one.fillsBy() != null).isPresent() && chosen.isEmpty();
    }

    boolean isPaged() {
        return rule.isPresent() && !isChoosing();
    }

    private Optional<String> input() {
        return rule.flatMap(one -> Optional.ofNullable(one.fillsBy())).map(ActionRule.FillsBy::input);
    }

    /** What is sent with every page: what was given before, and which form it is. */
    Map<String, Object> with(Map<String, Object> given) {
        var all = new HashMap<>(given);
        input().ifPresent(input -> chosen.ifPresent(value -> all.put(input, value)));
        return all;
    }

    /** Which form it is, as the first entry of each page. */
    List<FormView.Entry> choice() {
        return chosen.flatMap(value -> input().flatMap(this::field).map(field -> entry(field, value)))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<Field> field(String input) {
        return rule.flatMap(one ->
                one.inputs().stream().filter(field -> field.id().equals(input)).findFirst());
    }

    private static FormView.Entry entry(Field field, String value) {
        List<Option> only = field.options().stream()
                .filter(option -> option.value().equals(value))
                .toList();
        return new FormView.Entry(
                field.id(),
                field.label(),
                field.help(),
                FieldType.CHOICE,
                true,
                only,
                List.of(),
                Value.of(value),
                List.of());
    }
}
