package io.baton.form;

import io.baton.form.Change.Dropped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes next in a conversation. */
public sealed interface Turn {

    Interview interview();

    /** The next question; {@code dropped} are earlier answers that went because of what was just said. */
    record Asked(Interview interview, Ask ask, List<Dropped> dropped) implements Turn {
        public Asked {
            dropped = List.copyOf(dropped);
        }
    }

    /** The same question once more, and why: nothing changed. */
    record AskedAgain(Interview interview, Ask ask, String say) implements Turn {}

    /** All is answered; {@code say} where something said at the review was not understood. */
    record Reviewing(
            Interview interview,
            Review review,
            List<Dropped> dropped,
            @Nullable String say) implements Turn {
        public Reviewing {
            dropped = List.copyOf(dropped);
        }
    }
}
