package io.baton.desk;

import io.baton.chat.FormView;
import io.baton.desk.Conversations.Talk;
import io.baton.form.Checked;
import io.baton.form.Field;
import io.baton.form.FieldCheck;
import io.baton.form.Filled;
import io.baton.form.Interview;
import io.baton.form.Interviewer;
import io.baton.form.Turn;
import io.baton.form.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The same request as pages of a form: each page holds the open questions that do not hang on one another, and is
 * answered as if each had been asked, so both ways give the same record (design section 6).
 */
final class TalkForms {

    static final String FORM = "intake-";
    private static final int MOST_FIELDS = 8;

    private TalkForms() {}

    /** A page that was taken, or what is wrong with it. */
    sealed interface Paged {

        record Taken(Turn turn) implements Paged {}

        record Wrong(Map<String, String> errors) implements Paged {}
    }

    static String id(Talk talk) {
        return FORM + talk.id();
    }

    static String talkOf(String form) {
        return form.substring(FORM.length());
    }

    /** The next page, none when everything is answered. */
    static Optional<FormView> page(Talk talk, Interviewer interviewer, TableFiles tables) {
        var filled = interviewer.filled(talk.interview());
        var fields = fields(talk.interview(), filled);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        var entries = fields.stream()
                .map(field -> FormDesk.entry(filled, field, tables, talk.person()))
                .toList();
        boolean last = filled.form().fields().getLast().equals(fields.getLast());
        return Optional.of(new FormView(
                id(talk), filled.form().title(), talk.questions(), talk.questions() + (last ? 0 : 1), entries));
    }

    /** From the question that is open: those after it that are open too, up to the first that hangs on one of them. */
    private static List<Field> fields(Interview interview, Filled filled) {
        var page = new ArrayList<Field>();
        var all = filled.form().fields();
        var from = filled.form()
                .field(String.valueOf(interview.asked()))
                .map(all::indexOf)
                .orElse(all.size());
        for (var field : all.subList(from, all.size())) {
            if (page.size() == MOST_FIELDS || page.stream().anyMatch(earlier -> hangsOn(field, earlier))) {
                return page;
            }
            boolean open = page.isEmpty()
                    || (!filled.isAnswered(field) && !interview.skipped().contains(field.id()));
            if (filled.isShown(field) && open) {
                page.add(field);
            }
        }
        return page;
    }

    private static boolean hangsOn(Field field, Field earlier) {
        return Stream.of(field.shownWhen(), field.requiredWhen(), field.initialWhen())
                        .flatMap(List::stream)
                        .anyMatch(when -> names(when, earlier))
                || field.options().stream()
                        .flatMap(option -> option.when().stream())
                        .anyMatch(when -> names(when, earlier));
    }

    private static boolean names(When when, Field field) {
        return when.fields().containsKey(field.id());
    }

    /**
     * Takes a page: all of it or, where something is wrong, nothing. A field left out keeps the value it has; where some
     * of the page was answered in the conversation meanwhile, the rest of it counts.
     */
    static Paged take(Talk talk, Interviewer interviewer, Map<String, Object> values) {
        var filled = interviewer.filled(talk.interview());
        var all = fields(talk.interview(), filled);
        var fields = isFromBefore(all, values)
                ? all.stream().filter(field -> values.containsKey(field.id())).toList()
                : all;
        var errors = new LinkedHashMap<String, String>();
        fields.stream()
                .filter(field -> !isKept(filled, field, values))
                .forEach(field ->
                        fault(filled, field, values.get(field.id())).ifPresent(say -> errors.put(field.id(), say)));
        if (!errors.isEmpty() || fields.isEmpty()) {
            return new Paged.Wrong(
                    errors.isEmpty() ? Map.of("", filled.around().words().say("talk.all-answered")) : errors);
        }
        Turn turn = interviewer.resume(talk.interview());
        for (var field : fields) {
            if (field.id().equals(turn.interview().asked())) {
                turn = taken(interviewer, turn, values.get(field.id()), isKept(filled, field, values));
            }
            if (turn instanceof Turn.AskedAgain again) {
                return new Paged.Wrong(Map.of(field.id(), again.say()));
            }
        }
        return new Paged.Taken(turn);
    }

    private static Turn taken(Interviewer interviewer, Turn turn, @Nullable Object value, boolean kept) {
        if (kept) {
            return interviewer.keep(turn.interview());
        }
        return value == null || isBlank(value)
                ? interviewer.skip(turn.interview())
                : interviewer.raw(turn.interview(), value);
    }

    /** True where the page has fields that are open no more. */
    private static boolean isFromBefore(List<Field> open, Map<String, Object> values) {
        return values.keySet().stream()
                .anyMatch(key -> open.stream().noneMatch(field -> field.id().equals(key)));
    }

    private static boolean isKept(Filled filled, Field field, Map<String, Object> values) {
        return !values.containsKey(field.id()) && filled.isAnswered(field);
    }

    private static Optional<String> fault(Filled filled, Field field, @Nullable Object value) {
        if (isBlank(value)) {
            return filled.isRequired(field)
                    ? Optional.of(filled.around().words().say("talk.needed"))
                    : Optional.empty();
        }
        return FieldCheck.of(filled, field).raw(value) instanceof Checked.Wrong(var say)
                ? Optional.of(say)
                : Optional.empty();
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.isEmpty());
    }
}
