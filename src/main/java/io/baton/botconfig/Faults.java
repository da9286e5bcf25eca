package io.baton.botconfig;

import java.util.ArrayList;
import java.util.List;

/** All faults found so far; reading goes on after each, so that one run shows them all. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();
    private int count;

    void add(Fault fault) {
        count++;
        if (!found.contains(fault)) {
            found.add(fault);
        }
    }

    void add(String file, Position at, String what, String fix) {
        add(new Fault(file, at.line(), at.column(), what, fix));
    }

    /** Those found, by file and line. */
    List<Fault> sorted() {
        return found.stream().sorted().toList();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** How often a fault was added, the same one counted each time. */
    int count() {
        return count;
    }
}
