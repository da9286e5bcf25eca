package io.baton.process;

import io.baton.language.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inner state of a case; it belongs to exactly one public stage (domain rule G1).
 *
 * @param step the number of the step in the source, where it has one, such as {@code 9a}
 * @param kind {@code NORMAL}, {@code HOLD} (the overlay), or {@code FINAL} (nothing leaves it)
 * @param quiet staff are not told and do not see the thread yet (ESD source: CDT acts once the request is approved)
 * @param needs what is needed to pass the baton on, in words
 * @param holders whose action is needed
 * @param due the timers whose next due time is the target of the state
 * @param enter what happens on entry
 * @param moves automatic moves, tried in order after every step
 */
public record State(
        String id,
        @Prose String stage,
        @Nullable String step,
        Kind kind,
        boolean quiet,
        @Prose @Nullable String needs,
        List<Holder> holders,
        List<String> due,
        List<Effect> enter,
        List<Move> moves) {

    /** What kind of state it is. */
    public enum Kind {
        NORMAL,
        HOLD,
        FINAL
    }

    /**
     * Whose action is needed while {@code when} holds: a role, the parties of a ballot that have not voted, or the lanes
     * that do not stand in {@code lanesNotIn}.
     */
    public record Holder(
            @Nullable String role, @Nullable String pending, List<String> lanesNotIn, List<Condition> when) {
        public Holder {
            lanesNotIn = Lists.orEmpty(lanesNotIn);
            when = Lists.orEmpty(when);
        }
    }

    /** A move that happens by itself as soon as all conditions hold. */
    public record Move(
            List<Condition> when,
            String to,
            List<Effect> then,
            @Prose String say) {
        public Move {
            when = Lists.orEmpty(when);
            then = Lists.orEmpty(then);
            say = say == null ? "" : say;
        }
    }

    public State {
        kind = kind == null ? Kind.NORMAL : kind;
        holders = Lists.orEmpty(holders);
        due = Lists.orEmpty(due);
        enter = Lists.orEmpty(enter);
        moves = Lists.orEmpty(moves);
    }

    public boolean isFinal() {
        return kind == Kind.FINAL;
    }

    /** The stage as people read it, after the number of its step where it has one. */
    public String title() {
        return step == null ? stage : step + ". " + stage;
    }
}
