package io.baton.casework;

/**
 * Prints papers. The same paper gives the same bytes, since a decision may be computed twice; nothing else is read or
 * written.
 */
public interface Press {

    /** A paper as a PDF file, and as a page of HTML for the browser. */
    Printed print(Paper paper);

    /** What came out: a PDF file, and a self-contained page of HTML. */
    record Printed(Content pdf, Content html) {}
}
