package io.baton.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of values given for several fields at once. */
public sealed interface Filling {

    /** All were taken; {@code dropped} are other answers that no longer apply. */
    record Taken(Filled filled, List<Change.Dropped> dropped) implements Filling {
        public Taken {
            dropped = List.copyOf(dropped);
        }
    }

    /** Nothing was taken: what is wrong, by field id, in the order of the form; a name that is no field comes last. */
    record Refused(Map<String, String> faults) implements Filling {
        public Refused {
            faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
        }

        /** The first fault, as {@code field: text}. */
        public String first() {
            var fault = faults.entrySet().iterator().next();
            return fault.getKey() + ": " + fault.getValue();
        }
    }
}
