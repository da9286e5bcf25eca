package io.baton.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings answers in line with one another after one of them changed: answers of fields no longer shown go, hidden fields
 * get what is stored silently, options no longer offered are open again.
 *
 * @param before the form before the change
 * @param kept fields that a change of another one does not reset, because they are given in the same breath
 */
record Settling(Filled before, Set<String> kept) {

    Change answer(Field field, Value value) {
        if (value.isEmpty() && !field.takesNone()) {
            return clear(field);
        }
        boolean changes = before.isShown(field)
                && before.answers()
                        .get(field.id())
                        .filter(old -> !old.equals(value))
                        .isPresent();
        var answers = before.answers().with(field.id(), value);
        return settle(changes ? reset(answers, field) : answers, field.id());
    }

    Change clear(Field field) {
        var answers = before.answers().without(field.id());
        return settle(before.isAnswered(field) ? reset(answers, field) : answers, field.id());
    }

    private Answers reset(Answers answers, Field field) {
        var now = answers;
        for (var reset : field.reset()) {
            now = kept.contains(reset) || reset.equals(field.id()) ? now : now.without(reset);
        }
        return now;
    }

    /** {@code changed} is the field whose answer is not told as dropped. */
    Change settle(Answers changedAnswers, String changed) {
        var shownBefore = before.shown().stream().map(Field::id).collect(Collectors.toSet());
        var now = new Filled(before.form(), changedAnswers, before.around());
        for (int round = 0; round <= before.form().fields().size(); round++) {
            var next = pass(now, shownBefore);
            if (next.equals(now)) {
                break;
            }
            now = next;
        }
        var after = inOrder(now);
        var dropped = before.form().fields().stream()
                .filter(field -> !field.id().equals(changed))
                .filter(field -> shownBefore.contains(field.id()) || field.otherwise() == null)
                .filter(field -> before.isAnswered(field) && !(after.isShown(field) && after.isAnswered(field)))
                .map(field -> new Change.Dropped(field, after.isShown(field)))
                .toList();
        return new Change(after, dropped);
    }

    private Filled pass(Filled start, Set<String> shownBefore) {
        var now = start;
        for (var field : start.form().fields()) {
            now = new Filled(now.form(), settled(now, field, shownBefore.contains(field.id())), now.around());
        }
        return now;
    }

    private Answers settled(Filled now, Field field, boolean wasShown) {
        var id = field.id();
        var total = field.total();
        if (total != null) {
            var sum = Totals.of(now, total);
            return sum.isPresent()
                    ? now.answers().with(id, sum.get())
                    : now.answers().without(id);
        }
        if (field.silent()) {
            return now.answers();
        }
        var silent = field.otherwise();
        if (!now.isShown(field)) {
            return silent == null
                    ? now.answers().without(id)
                    : now.answers().with(id, field.type().spelled(silent));
        }
        boolean onlySilent =
                !wasShown && silent != null && now.answers().values().containsKey(id);
        return onlySilent || !isOffered(now, field) ? now.answers().without(id) : now.answers();
    }

    private static boolean isOffered(Filled now, Field field) {
        boolean chosen = field.type() == FieldType.CHOICE || field.type() == FieldType.MULTI;
        if (!chosen || field.options().isEmpty()) {
            return true;
        }
        var offered = now.options(field).stream().map(Option::value).toList();
        return now.answers().get(field.id()).map(Value::texts).orElse(List.of()).stream()
                .allMatch(offered::contains);
    }

    /** Answers stand in the order of the form, whatever order they were given in; values of no field come last. */
    private static Filled inOrder(Filled filled) {
        var values = filled.answers().values();
        var ordered = new LinkedHashMap<String, Value>();
        filled.form().fields().stream()
                .map(Field::id)
                .filter(values::containsKey)
                .forEach(id -> ordered.put(id, values.get(id)));
        values.forEach(ordered::putIfAbsent);
        return new Filled(filled.form(), new Answers(ordered), filled.around());
    }
}
