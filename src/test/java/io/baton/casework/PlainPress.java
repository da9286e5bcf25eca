package io.baton.casework;

import java.util.ArrayList;
import java.util.List;

/** A press for tests: it remembers the papers, and what it prints is the paper in words, and no PDF. */
public final class PlainPress implements Press {

    private final List<Paper> printed = new ArrayList<>();

    @Override
    public Printed print(Paper paper) {
        printed.add(paper);
        return new Printed(Content.of(paper.toString()), Content.of("<p>" + paper.reference() + "</p>"));
    }

    /** Everything printed so far. */
    public List<Paper> printed() {
        return List.copyOf(printed);
    }
}
