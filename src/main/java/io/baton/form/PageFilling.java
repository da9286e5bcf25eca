package io.baton.form;

import io.baton.language.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the values of a page, command or import, in the order of the form, so that earlier ones decide about later ones. */
final class PageFilling {

    /** What a required field that is given empty means. */
    enum Empty {
        REFUSED,
        LEFT_OPEN
    }

    private final Filled start;
    private final Map<String, ?> values;
    private final Empty empty;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final List<Change.Dropped> dropped = new ArrayList<>();
    private Filled now;

    PageFilling(Filled start, Map<String, ?> values, Empty empty) {
        this.start = start;
        this.values = values;
        this.empty = empty;
        this.now = start;
    }

    Filling filled() {
        start.form().fields().stream()
                .filter(field -> values.containsKey(field.id()))
                .forEach(this::take);
        values.keySet().stream()
                .filter(name -> start.form().field(name).isEmpty())
                .forEach(name -> faults.put(
                        name,
                        words().say(
                                        "form.no-field",
                                        words().all(start.shown().stream()
                                                .map(Field::id)
                                                .toList()))));
        if (!faults.isEmpty()) {
            return new Filling.Refused(faults);
        }
        return new Filling.Taken(
                now,
                dropped.stream()
                        .filter(drop -> !(now.isShown(drop.field()) && now.isAnswered(drop.field())))
                        .toList());
    }

    private void take(Field field) {
        var given = values.get(field.id());
        if (!now.isShown(field)) {
            takeHidden(field, given);
        } else if (empty == Empty.LEFT_OPEN && isBlank(given) && !isNone(field, given) && !field.neverOpen()) {
            change(now.clear(field));
        } else {
            switch (FieldCheck.of(now, field).raw(given)) {
                case Checked.Right(var value) -> change(new Settling(now, values.keySet()).answer(field, value));
                case Checked.Wrong(var say) -> faults.put(field.id(), say);
            }
        }
    }

    private Phrases words() {
        return start.around().words();
    }

    private void change(Change change) {
        now = change.filled();
        dropped.addAll(change.dropped());
    }

    /** A value for a field not shown is in order where it changes nothing, or where another value just hid the field. */
    private void takeHidden(Field field, @Nullable Object given) {
        var silent = field.otherwise();
        boolean same = silent != null
                && FieldCheck.of(now, field)
                        .raw(given)
                        .equals(new Checked.Right(field.type().spelled(silent)));
        if (isBlank(given) || same || start.isShown(field)) {
            return;
        }
        var rejected = field.rejected();
        faults.put(field.id(), rejected == null ? words().say("form.not-asked", field.label()) : rejected);
    }

    /** An empty list of rows or items, where that is an answer. */
    private static boolean isNone(Field field, @Nullable Object given) {
        return given instanceof List<?> && field.takesNone();
    }

    private static boolean isBlank(@Nullable Object given) {
        return switch (given) {
            case null -> true;
            case String text -> text.isBlank();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }
}
