package io.baton.casework;

/** A press for tests: what it prints is the paper in words, and no PDF. */
public final class PlainPress implements Press {

    @Override
    public Printed print(Paper paper) {
        return new Printed(Content.of(paper.toString()), Content.of("<p>" + paper.reference() + "</p>"));
    }
}
