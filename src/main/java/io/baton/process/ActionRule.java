package io.baton.process;

import io.baton.form.Field;
import io.baton.language.Prose;
import java.util.List;
import java.util.Map;
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
        List<Condition.Requirement> check,
        @Nullable String to,
        List<Effect> then,
        @Prose @Nullable String done) {

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
}
