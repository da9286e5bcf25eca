package io.baton.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form with the answers given so far, judged in its surroundings: what is shown, required, offered, missing, wrong.
 * Immutable; every change gives a new one in which answers that no longer apply are gone.
 */
public record Filled(Form form, Answers answers, Surroundings around) {

    /** A fault that stands in the way of submitting. */
    public record Fault(Field field, String say) {}

    /** Fields that stand together when a form is filled as pages. */
    public record Page(String title, List<Field> fields) {
        public Page {
            fields = List.copyOf(fields);
        }
    }

    /** An empty form, with what is stored silently. */
    public static Filled begin(Form form, Surroundings around) {
        return new Filled(form, Answers.NONE, around).settled().filled();
    }

    /** An answer of this form by the id of its field (or {@code form.field}), or of another form of the case. */
    public Optional<Value> lookup(String name) {
        var own = form.id() + ".";
        if (name.startsWith(own)) {
            return answers.get(name.substring(own.length()));
        }
        return form.field(name).isPresent() ? answers.get(name) : around.elsewhere(name);
    }

    public boolean holds(List<When> conditions) {
        return When.anyHolds(conditions, this::lookup);
    }

    public boolean isShown(Field field) {
        return !field.isUnasked() && holds(field.shownWhen());
    }

    /** The fields that apply to the answers given, in the order of the form. */
    public List<Field> shown() {
        return form.fields().stream().filter(this::isShown).toList();
    }

    public boolean isRequired(Field field) {
        return !field.optional() || (!field.requiredWhen().isEmpty() && holds(field.requiredWhen()));
    }

    /** True where a value is kept, or "none" was said of a list for which that is an answer. */
    public boolean isAnswered(Field field) {
        var value = answers.values().get(field.id());
        return value != null && (!value.isEmpty() || field.takesNone());
    }

    /** The options that can be chosen with the answers given; yes and no for such a question. */
    public List<Option> options(Field field) {
        if (field.type() == FieldType.YES_NO && field.options().isEmpty()) {
            return List.of(
                    new Option("yes", around.words().say("form.yes")),
                    new Option("no", around.words().say("form.no")));
        }
        return field.options().stream().filter(option -> holds(option.when())).toList();
    }

    /** The value to show in the field: its answer, else the initial value where that is offered. */
    public Optional<Value> offered(Field field) {
        return answers.get(field.id()).or(() -> initial(field));
    }

    private Optional<Value> initial(Field field) {
        if (isAnswered(field) || !holds(field.initialWhen())) {
            return Optional.empty();
        }
        return new Initial(this, field)
                .value()
                .flatMap(value -> switch (FieldCheck.of(this, field).value(value)) {
                    case Checked.Right(var right) -> Optional.of(right);
                    case Checked.Wrong ignored -> Optional.<Value>empty();
                })
                .filter(value -> !value.isEmpty());
    }

    /** Stores the initial value of every shown field that has none yet, as if it had been answered. */
    public Filled withInitials() {
        var now = this;
        for (var field : form.fields()) {
            var before = now;
            now = Optional.of(field)
                    .filter(before::isShown)
                    .flatMap(before::initial)
                    .map(value -> before.answer(field, value).filled())
                    .orElse(before);
        }
        return now;
    }

    /** Stores a value that was found right, and drops or re-opens what depends on it; an empty one takes it away. */
    public Change answer(Field field, Value value) {
        return new Settling(this, Set.of()).answer(field, value);
    }

    /** Takes an answer away. */
    public Change clear(Field field) {
        return new Settling(this, Set.of()).clear(field);
    }

    /** Drops answers that no longer apply, such as after an answer of another form of the case changed. */
    public Change settled() {
        return new Settling(this, Set.of()).settle(answers, "");
    }

    /** Takes values of a form or command by field id, all or none; a required field may not be given empty. */
    public Filling fill(Map<String, ?> values) {
        return new PageFilling(this, values, PageFilling.Empty.REFUSED).filled();
    }

    /** As {@link #fill}, but an empty required field is left open. */
    public Filling fillPartly(Map<String, ?> values) {
        return new PageFilling(this, values, PageFilling.Empty.LEFT_OPEN).filled();
    }

    /** The shown fields that need an answer and have none. */
    public List<Field> missing() {
        return shown().stream()
                .filter(this::isRequired)
                .filter(field -> !isAnswered(field))
                .toList();
    }

    /** Everything that stands in the way of submitting, in the order of the form. */
    public List<Fault> blockers() {
        return shown().stream().flatMap(field -> fault(field).stream()).toList();
    }

    private Optional<Fault> fault(Field field) {
        if (!isAnswered(field)) {
            return isRequired(field)
                    ? Optional.of(new Fault(field, around.words().say("form.missing", field.label())))
                    : Optional.empty();
        }
        var value = answers.values().getOrDefault(field.id(), field.type().nothing());
        return switch (FieldCheck.of(this, field).value(value)) {
            case Checked.Wrong(var say) ->
                Optional.of(new Fault(field, around.words().say("form.fault", field.label(), say)));
            case Checked.Right ignored
            when !field.needed().isEmpty() && !field.needed().containsAll(value.texts()) ->
                Optional.of(new Fault(field, neededSay(field)));
            case Checked.Right ignored -> Optional.empty();
        };
    }

    private String neededSay(Field field) {
        var say = field.neededSay();
        var words = around.words();
        return say == null ? words.say("form.must-be", field.label(), words.either(field.needed())) : say;
    }

    /** What is unusual about the answers, never blocking: first of their dates, then of the form. */
    public List<String> warnings() {
        return Warnings.of(this);
    }

    /** What a person reads before submitting, and what a paper shows: the answers, with what was written or computed. */
    public Review review() {
        var lines = form.fields().stream()
                .filter(field -> field.isUnasked() || isShown(field))
                .filter(this::isAnswered)
                .map(field -> new Review.Line(field, field.label(), display(field)))
                .toList();
        return new Review(lines, warnings());
    }

    /** The answer of a field as a person reads it. */
    public String display(Field field) {
        var value = answers.values().get(field.id());
        return value == null ? "" : new Display(this).text(field, value);
    }

    /** The shown fields by the page they name, in the order of the form; none longer than {@code atMost} fields. */
    public List<Page> pages(int atMost) {
        var titled = new LinkedHashMap<String, List<Field>>();
        for (var field : shown()) {
            var page = field.page();
            titled.computeIfAbsent(page == null ? form.title() : page, title -> new ArrayList<>())
                    .add(field);
        }
        var pages = new ArrayList<Page>();
        titled.forEach((title, fields) -> {
            for (int from = 0; from < fields.size(); from += atMost) {
                pages.add(new Page(title, fields.subList(from, Math.min(fields.size(), from + atMost))));
            }
        });
        return List.copyOf(pages);
    }
}
