package io.baton.process;

import io.baton.form.Field;
import io.baton.language.Prose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An action that someone may take: the word, in which states, by whom, with which inputs, under which conditions, and
 * what then happens. The same word may have several rules, for other states or other roles.
 *
 * @param in the states it is possible in; {@code *} stands for every state that is not final
 * @param anytime possible in final states and on hold too (reading, asking, commenting)
 * @param onHold possible while the case is on hold (resume, cancel)
 * @param area the actor acts for an area: the input {@code area}, or the one area of the case that the actor is in
 * @param again a party that has voted may take it again, to change what it said
 * @param require conditions that need no input; checked before a form opens
 * @param inputs what must or may be given; the one marked free takes the free text of a command
 * @param optionsOf inputs whose options come from the process: areas, or {@code owners} (the requester and the
 *     areas)
 * @param columnsOf table inputs that take the columns of a table {@code form.field}
 * @param fills the form whose fields are the inputs, stored in part
 * @param fillsBy instead of one form: which form, by the value of an input that is asked first; {@code check} is asked as
 *     soon as that is known
 * @param completes the form whose fields are the inputs, which must be complete with what is stored of it
 * @param check conditions on the values given
 * @param to the state the case goes to; none: it stays
 * @param then what happens, before the case moves
 * @param done the past participle, such as {@code approved}, for buttons that were pressed
 */
public record ActionRule(
        String action,
        @Prose String label,
        @Nullable String style,
        List<String> in,
        List<By> by,
        boolean anytime,
        boolean onHold,
        boolean area,
        boolean again,
        List<Condition.Requirement> require,
        List<Field> inputs,
        Map<String, String> optionsOf,
        Map<String, String> columnsOf,
        @Nullable String fills,
        @Nullable FillsBy fillsBy,
        @Nullable String completes,
        List<Condition.Requirement> check,
        @Nullable String to,
        List<Effect> then,
        @Prose @Nullable String done) {

    /** The forms that one action fills in part, by the values of one of its inputs. */
    public record FillsBy(String input, Map<String, String> forms) {
        public FillsBy {
            forms = forms == null ? Map.of() : Map.copyOf(forms);
        }
    }

    public static final String EVERY_STATE = "*";

    public ActionRule {
        label = label == null ? action : label;
        in = Lists.orEmpty(in);
        by = Lists.orEmpty(by);
        require = Lists.orEmpty(require);
        inputs = Lists.orEmpty(inputs);
        optionsOf = optionsOf == null ? Map.of() : Map.copyOf(optionsOf);
        columnsOf = columnsOf == null ? Map.of() : Map.copyOf(columnsOf);
        check = Lists.orEmpty(check);
        then = Lists.orEmpty(then);
    }

    /** True where a form is filled in part, now and again. */
    public boolean isPartial() {
        return fills != null || fillsBy != null;
    }

    /** Every form whose fields the action takes. */
    public List<String> forms() {
        return Stream.of(
                        Stream.ofNullable(fills),
                        Stream.ofNullable(completes),
                        Stream.ofNullable(fillsBy).flatMap(by -> by.forms().values().stream()))
                .flatMap(forms -> forms)
                .toList();
    }

    /** The value that chooses the form to fill, as one of those known, where it is given so. */
    public Optional<String> chosen(Map<String, ?> given) {
        var by = fillsBy;
        var said = by == null ? null : given.get(by.input());
        return by == null || said == null
                ? Optional.empty()
                : by.forms().keySet().stream()
                        .filter(value -> value.equalsIgnoreCase(said.toString().strip()))
                        .findFirst();
    }
}
