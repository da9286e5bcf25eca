package io.baton.form;

import io.baton.form.Change.Dropped;
import io.baton.language.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the questions of a form one by one: leads an {@link Interview} from what was said to the next {@link Turn}. */
public record Interviewer(Form form, Surroundings around) {

    private static final List<String> EDIT = List.of("edit", "बदलें");

    public Turn begin() {
        return begin(Answers.NONE, Set.of(), Answers.NONE);
    }

    /**
     * Begins with answers from elsewhere. Those no longer right are left out and asked.
     *
     * @param notAsked fields that are not asked, whether they have an answer or were left empty there
     * @param offered values offered as defaults of questions that are asked
     */
    public Turn begin(Answers given, Set<String> notAsked, Answers offered) {
        var filled = Filled.begin(form, around);
        for (var field : form.fields()) {
            var value = given.get(field.id());
            if (value.isPresent() && filled.isShown(field)) {
                filled = taken(filled, field, FieldCheck.of(filled, field).value(value.get()));
            }
        }
        var interview = new Interview(form.id(), filled.answers(), offered, notAsked, Set.of(), Set.of(), null, null);
        return next(interview, List.of());
    }

    private static Filled taken(Filled filled, Field field, Checked checked) {
        return switch (checked) {
            case Checked.Right(var value) -> filled.answer(field, value).filled();
            case Checked.Wrong ignored -> filled;
        };
    }

    /** Begins with answers typed behind a command, judged in the order of the form: all are taken, or none. */
    public Filling importAnswers(Map<String, String> typed) {
        return Filled.begin(form, around).fill(typed);
    }

    /** The form as filled so far. */
    public Filled filled(Interview interview) {
        return new Filled(form, interview.answers(), around);
    }

    /** The open question, or the review, once more. */
    public Turn resume(Interview interview) {
        return asked(interview)
                .<Turn>map(field -> new Turn.Asked(interview, ask(interview, field), List.of()))
                .orElseGet(() -> reviewing(interview, List.of(), null));
    }

    /** Finds out what words mean where the conversation stands; {@code edit ...} is an answer unless it names a field. */
    public Said said(Interview interview, String text) {
        var word = Wording.spelled(text).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "back", "वापस" -> new Said.Back();
            case "skip", "छोड़ें", "छोड़े" -> new Said.Skip();
            case "save", "सहेजें" -> new Said.Save();
            case "cancel", "रद्द", "रद्द करें" -> new Said.Cancel();
            case "help", "मदद", "सहायता" -> new Said.Help();
            case "submit", "जमा", "जमा करें" -> interview.atReview() ? new Said.Submit() : new Said.Answer(text);
            case "keep", "रखें" -> keeping(interview).isPresent() ? new Said.Keep() : new Said.Answer(text);
            default ->
                EDIT.stream()
                        .filter(edit -> word.startsWith(edit + " ") || (word.equals(edit) && interview.atReview()))
                        .findFirst()
                        .map(edit -> edited(
                                interview,
                                Wording.spelled(text).substring(edit.length()).strip(),
                                text))
                        .orElseGet(() -> new Said.Answer(text));
        };
    }

    private Said edited(Interview interview, String name, String text) {
        return interview.atReview() || form.named(name).isPresent() ? new Said.Edit(name) : new Said.Answer(text);
    }

    public Turn text(Interview interview, String text) {
        return answered(interview, check -> check.text(text));
    }

    /** An answer as a button, menu or form gives it. */
    public Turn raw(Interview interview, Object given) {
        return answered(interview, check -> check.raw(given));
    }

    public Turn files(Interview interview, List<String> ids) {
        return answered(interview, check -> check.files(ids));
    }

    /** The content of a CSV file that was sent as the answer to a table. */
    public Turn csv(Interview interview, String content) {
        return answered(interview, check -> check.csv(content));
    }

    /** Takes what is offered; while editing, leaves everything as it was. */
    public Turn keep(Interview interview) {
        var field = asked(interview);
        if (field.isPresent() && field.get().id().equals(interview.edited())) {
            return next(interview.editing(null, Set.of()), List.of());
        }
        return keeping(interview)
                .map(value -> answered(interview, check -> check.value(value)))
                .orElseGet(() -> again(interview, words().say("form.nothing-to-keep")));
    }

    /** Leaves an optional field empty. */
    public Turn skip(Interview interview) {
        return asked(interview)
                .map(field -> filled(interview).isRequired(field)
                        ? again(interview, words().say("form.not-skippable", field.label(), guidance(interview, field)))
                        : skipped(interview, field))
                .orElseGet(() -> again(interview, ""));
    }

    private Turn skipped(Interview interview, Field field) {
        var change = filled(interview).clear(field);
        return next(interview.skipping(field.id(), change.filled().answers()), change.dropped());
    }

    /** Asks the question before this one, keeping its answer; from the first question of an edit, ends the edit. */
    public Turn back(Interview interview) {
        var edited = interview.edited();
        if (edited != null) {
            return edited.equals(interview.asked())
                    ? next(interview.editing(null, Set.of()), List.of())
                    : resume(interview.asking(edited));
        }
        return before(interview)
                .map(field -> resume(interview.asking(field.id())))
                .orElseGet(() -> again(interview, words().say("form.first-question")));
    }

    /** Asks a field, named by id or label, again, and after it those that it resets. */
    public Turn edit(Interview interview, String name) {
        var field = form.named(name);
        if (field.isEmpty()) {
            var labels = filled(interview).shown().stream().map(Field::label).toList();
            return again(interview, words().say("form.no-question", Wording.quoted(name), String.join("; ", labels)));
        }
        if (!filled(interview).isShown(field.get())) {
            return again(
                    interview, words().say("form.edit-not-asked", field.get().label()));
        }
        if (isYetToCome(interview, field.get())) {
            return again(
                    interview, words().say("form.still-to-come", field.get().label()));
        }
        var fields = new TreeSet<>(field.get().reset());
        fields.add(field.get().id());
        return resume(
                interview.editing(field.get().id(), fields).asking(field.get().id()));
    }

    /** What the open question takes, for a person who asks for help. */
    public String help(Interview interview) {
        return asked(interview)
                .map(field -> new Guidance(filled(interview), field).help())
                .orElseGet(() -> words().say("form.help.review"));
    }

    private Phrases words() {
        return around.words();
    }

    private Turn answered(Interview interview, Function<FieldCheck, Checked> judge) {
        var field = asked(interview);
        return field.isEmpty()
                ? again(interview, "")
                : switch (judge.apply(FieldCheck.of(filled(interview), field.get()))) {
                    case Checked.Wrong(var say) -> again(interview, say);
                    case Checked.Right(var value)
                    when value.isEmpty() && !field.get().takesNone() -> skipped(interview, field.get());
                    case Checked.Right(var value) -> {
                        var change = filled(interview).answer(field.get(), value);
                        yield next(
                                interview.answered(
                                        field.get().id(), change.filled().answers()),
                                change.dropped());
                    }
                };
    }

    private Turn next(Interview interview, List<Dropped> dropped) {
        var shown = filled(interview).shown().stream().map(Field::id).collect(Collectors.toSet());
        var now = interview.within(shown);
        var field =
                filled(now).shown().stream().filter(each -> isOpen(now, each)).findFirst();
        if (field.isEmpty()) {
            return reviewing(now.editing(null, Set.of()).asking(null), dropped, null);
        }
        var asking = now.asking(field.get().id());
        return new Turn.Asked(asking, ask(asking, field.get()), dropped);
    }

    private boolean isOpen(Interview interview, Field field) {
        var id = field.id();
        if (interview.again().contains(id)) {
            return true;
        }
        boolean leftEmpty =
                interview.skipped().contains(id) || interview.given().contains(id);
        return !filled(interview).isAnswered(field)
                && !(leftEmpty && !filled(interview).isRequired(field));
    }

    private boolean isYetToCome(Interview interview, Field field) {
        var id = field.id();
        return !id.equals(interview.asked())
                && !filled(interview).isAnswered(field)
                && !interview.skipped().contains(id)
                && !interview.given().contains(id);
    }

    /** The nearest question before the open one, or the last one from the review, that was asked. */
    private Optional<Field> before(Interview interview) {
        var asked = interview.asked();
        return filled(interview).shown().stream()
                .takeWhile(field -> !field.id().equals(asked))
                .filter(field -> !interview.given().contains(field.id()))
                .reduce((earlier, later) -> later);
    }

    private Ask ask(Interview interview, Field field) {
        var filled = filled(interview);
        var questions = filled.shown().stream()
                .filter(each -> each.equals(field) || !interview.given().contains(each.id()))
                .toList();
        var offered = offered(interview, field);
        var types = List.of(FieldType.CHOICE, FieldType.MULTI, FieldType.YES_NO);
        return new Ask(
                field,
                types.contains(field.type()) ? filled.options(field) : List.of(),
                filled.isRequired(field),
                offered.orElse(null),
                offered.map(value -> new Display(filled).text(field, value)).orElse(null),
                questions.indexOf(field) + 1,
                questions.size());
    }

    private Optional<Value> keeping(Interview interview) {
        return asked(interview).flatMap(field -> offered(interview, field));
    }

    private Optional<Value> offered(Interview interview, Field field) {
        var filled = filled(interview);
        return filled.isAnswered(field)
                ? Optional.ofNullable(interview.answers().values().get(field.id()))
                : interview.offered().get(field.id()).or(() -> filled.offered(field));
    }

    private Optional<Field> asked(Interview interview) {
        return Optional.ofNullable(interview.asked()).flatMap(form::field);
    }

    private String guidance(Interview interview, Field field) {
        return new Guidance(filled(interview), field).allowed();
    }

    private Turn again(Interview interview, String say) {
        return asked(interview)
                .<Turn>map(field -> new Turn.AskedAgain(interview, ask(interview, field), say))
                .orElseGet(() -> reviewing(
                        interview, List.of(), Objects.requireNonNull(say).isEmpty() ? help(interview) : say));
    }

    private Turn reviewing(Interview interview, List<Dropped> dropped, @Nullable String say) {
        return new Turn.Reviewing(interview, filled(interview).review(), dropped, say);
    }
}
