package io.baton.casework;

import io.baton.form.Answers;
import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Filled;
import io.baton.form.Form;
import io.baton.form.Option;
import io.baton.form.Value;
import io.baton.process.ActionRule;
import io.baton.process.Area;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs of an action as a form: what may be given, in which order, and what is stored already.
 *
 * @param chosen the value that chooses the form to fill, where the action fills one of several
 */
record Inputs(ActionRule rule, Scene scene, Optional<String> chosen) {

    static final String AREA = "area";

    /** The form of the process that is filled, in part or as a whole. */
    Optional<String> formId() {
        var by = rule.fillsBy();
        return Optional.ofNullable(rule.fills())
                .or(() -> Optional.ofNullable(rule.completes()))
                .or(() -> by == null ? Optional.empty() : chosen.map(by.forms()::get));
    }

    /** True where a form is filled in part. */
    boolean isPartial() {
        return rule.isPartial() && formId().isPresent();
    }

    /** True while it is open which form is to be filled. */
    boolean isChoosing() {
        return rule.fillsBy() != null && chosen.isEmpty();
    }

    /** The input that chooses the form. */
    String selector() {
        var by = rule.fillsBy();
        return by == null ? "" : by.input();
    }

    /** The choice of the form as an input. */
    Map<String, Value> chosenValue() {
        return chosen.<Map<String, Value>>map(value -> Map.of(selector(), Value.of(value)))
                .orElse(Map.of());
    }

    /** The form of the action; {@code areas} are the areas to choose from where the area is an input. */
    Form form(List<String> areas) {
        var fills = formId();
        if (fills.isPresent()) {
            return scene.def()
                    .form(fills.get())
                    .orElseThrow(() -> new IllegalArgumentException("no form " + fills.get()));
        }
        var fields = new ArrayList<Field>();
        var acted = scene.area();
        if (!areas.isEmpty()) {
            fields.add(choice(AREA, scene.words().say("case.area"), areaOptions(areas)));
        } else if (rule.area() && acted != null) {
            fields.add(choice(AREA, scene.words().say("case.area"), areaOptions(List.of(acted)))
                    .offering(acted));
        }
        rule.inputs().forEach(input -> fields.add(resolved(input)));
        return new Form(rule.action(), rule.label() + " " + scene.now().id(), null, fields, List.of());
    }

    private List<Option> areaOptions(List<String> ids) {
        return ids.stream()
                .map(id -> new Option(id, scene.def().area(id).map(Area::label).orElse(id)))
                .toList();
    }

    private Field resolved(Field input) {
        var options = rule.optionsOf().get(input.id());
        var columns = rule.columnsOf().get(input.id());
        if (options != null) {
            var all = areaOptions(scene.def().areas().stream().map(Area::id).toList());
            var owners = new ArrayList<Option>();
            if (options.equals("owners")) {
                scene.def().roles().stream()
                        .filter(role -> role.kind() == io.baton.process.Role.Kind.REQUESTER)
                        .forEach(role -> owners.add(new Option(role.id(), role.label())));
            }
            owners.addAll(all);
            return input.withOptions(owners);
        }
        return columns == null ? input : input.withColumns(columnsOf(columns));
    }

    private List<io.baton.form.Column> columnsOf(String formAndField) {
        var dot = formAndField.indexOf('.');
        return scene.def()
                .form(formAndField.substring(0, dot))
                .flatMap(form -> form.field(formAndField.substring(dot + 1)))
                .map(Field::columns)
                .orElse(List.of());
    }

    private static Field choice(String id, String label, List<Option> options) {
        return Field.of(id, label, FieldType.CHOICE).withOptions(options);
    }

    /** The state of the form before anything is given: stored answers of a form that is filled in part, else nothing. */
    Filled start(Form form) {
        var around = new CaseSurroundings(scene.now(), scene.world());
        return formId().map(fills -> new Filled(form, scene.now().answers().getOrDefault(fills, Answers.NONE), around)
                        .settled()
                        .filled())
                .map(filled -> rule.completes() == null ? filled : filled.withInitials())
                .orElseGet(() -> Filled.begin(form, around));
    }

    /** The input that takes a command's free text: the one marked so, or else the only one that must be given. */
    Optional<Field> free() {
        var wanted = rule.inputs().stream()
                .filter(field -> !field.optional() && field.initial() == null)
                .toList();
        return rule.inputs().stream()
                .filter(Field::free)
                .findFirst()
                .or(() -> wanted.size() == 1 ? Optional.of(wanted.getFirst()) : Optional.empty());
    }

    /** A value as a form would send it. */
    static Object raw(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Num(var number) -> number;
            case Value.Flag(var flag) -> flag ? "yes" : "no";
            case Value.Items(var items) -> items;
            case Value.Table(var rows) -> rows.stream().map(Inputs::rawRow).toList();
        };
    }

    private static Map<String, Object> rawRow(Map<String, Value> row) {
        var raw = new LinkedHashMap<String, Object>();
        row.forEach((column, value) ->
                raw.put(column, value instanceof Value.Num(BigDecimal number) ? number : value.plain()));
        return raw;
    }
}
