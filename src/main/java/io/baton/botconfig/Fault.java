package io.baton.botconfig;

/**
 * Something wrong in a configuration file: where it stands, what it is, and how to put it right.
 *
 * @param line from 1; 0 where the fault is in no particular line
 * @param column from 1; 0 where the fault is in no particular line
 * @param fix what to write instead, or what is allowed; may be empty
 */
public record Fault(String file, int line, int column, String what, String fix) implements Comparable<Fault> {

    /** The fault in one line, as compilers write it. */
    @Override
    public String toString() {
        var where = line == 0 ? file : file + ":" + line + ":" + column;
        return where + "  " + what + (fix.isEmpty() ? "" : "  — fix: " + fix);
    }

    @Override
    public int compareTo(Fault other) {
        return java.util.Comparator.comparing(Fault::file)
                .thenComparingInt(Fault::line)
                .thenComparingInt(Fault::column)
                .thenComparing(Fault::what)
                .compare(this, other);
    }
}
