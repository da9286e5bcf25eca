package io.baton.slack;

import io.baton.form.FieldType;
import io.baton.slackworld.OpenModal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The modal that opened before a person, filled in field by field as its labels say, page by page. */
final class SlackSheet {

    private static final int MOST_PAGES = 12;

    private final SlackTheatre theatre;
    private final String process;
    private final String action;
    private final SlackActor actor;

    private SlackSheet(SlackTheatre theatre, String process, String action, SlackActor actor) {
        this.theatre = theatre;
        this.process = process;
        this.action = action;
        this.actor = actor;
    }

    static SlackSheet of(SlackTheatre theatre, String process, String action, SlackActor actor) {
        return new SlackSheet(theatre, process, action, actor);
    }

    /** Fills in and sends every page; where no form opened, the person was told why. */
    void fill(Map<String, Object> inputs) {
        var left = new LinkedHashMap<>(inputs);
        int pages = 0;
        for (var modal = actor.user().openModal();
                modal.isPresent();
                modal = actor.user().openModal()) {
            if (++pages > MOST_PAGES) {
                throw new AssertionError("the form does not end: " + modal.get().words());
            }
            fillPage(modal.get(), left);
            modal.get().submit().acked();
            theatre.quiet();
            if (!modal.get().errors().isEmpty()) {
                throw new AssertionError(
                        "errors before " + actor + ": " + modal.get().errors());
            }
        }
        if (pages > 0 && !left.isEmpty()) {
            throw new AssertionError("nothing asked for " + left.keySet());
        }
    }

    private void fillPage(OpenModal modal, Map<String, Object> left) {
        var labels = modal.labels();
        for (var input : List.copyOf(left.entrySet())) {
            for (var field : theatre.fields(process, action, input.getKey())) {
                var label = labels.contains(field.label()) ? field.label() : field.label() + " *";
                if (labels.contains(label) && left.containsKey(input.getKey())) {
                    modal.fill(label, entered(field.type(), input.getValue()));
                    left.remove(input.getKey());
                }
            }
        }
    }

    private String[] entered(FieldType type, Object value) {
        if (SlackActor.isFile(value)) {
            var name = value.toString().substring("file:".length());
            return new String[] {actor.user().uploadFile(name, "a file".getBytes(StandardCharsets.UTF_8))};
        }
        if (SlackActor.isTable(value)) {
            return new String[] {csv((List<?>) value)};
        }
        if (type == FieldType.DATE_TIME) {
            return new String[] {
                Long.toString(theatre.at(process, value.toString()).getEpochSecond())
            };
        }
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toArray(String[]::new)
                : new String[] {value.toString()};
    }

    private static String csv(List<?> rows) {
        var columns = new LinkedHashSet<Object>();
        rows.forEach(row -> columns.addAll(((Map<?, ?>) row).keySet()));
        var lines = new ArrayList<String>();
        lines.add(columns.stream().map(Object::toString).collect(Collectors.joining(",")));
        rows.forEach(row -> lines.add(columns.stream()
                .map(column -> ((Map<?, ?>) row).get(column))
                .map(cell -> cell == null ? "" : cell.toString())
                .collect(Collectors.joining(","))));
        return String.join("\n", lines);
    }
}
