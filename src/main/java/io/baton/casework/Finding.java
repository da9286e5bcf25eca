package io.baton.casework;

import java.util.ArrayList;
import java.util.List;

/** What came of looking at a condition: whether it holds, and what is missing where it does not. */
record Finding(boolean holds, List<String> missing) {

    static final Finding YES = new Finding(true, List.of());
    static final Finding NO = new Finding(false, List.of());

    Finding {
        missing = List.copyOf(missing);
    }

    static Finding of(boolean holds) {
        return holds ? YES : NO;
    }

    /** Holds when nothing is missing. */
    static Finding missing(List<String> missing) {
        return new Finding(missing.isEmpty(), missing);
    }

    /** Says what there is, whether it holds or not. */
    static Finding of(boolean holds, String word) {
        return new Finding(holds, List.of(word));
    }

    Finding not() {
        return new Finding(!holds, missing);
    }

    Finding and(Finding other) {
        var both = new ArrayList<>(missing);
        both.addAll(other.missing);
        return new Finding(holds && other.holds, both);
    }
}
