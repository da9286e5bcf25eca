package io.baton.form;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as RFC 4180 describes them; semicolons and tabs are understood too, as spreadsheets write them. */
final class Csv {

    /** One record of the file and the line on which it begins, counting from 1. */
    record Line(int number, List<String> cells) {}

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private int line = 1;
    private int began = 1;
    private int opened;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
        read();
    }

    /** Reads the content of a file whose first line names the columns. */
    static Csv of(String content) {
        var text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        var header = text.lines().findFirst().orElse("");
        return new Csv(
                text, header.contains(",") ? ',' : header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',');
    }

    /** The items of a list that was typed with commas or on lines of its own; empty ones are left out. */
    static List<String> items(String text) {
        return new Csv(text, ',')
                .lines.stream()
                        .flatMap(line -> line.cells().stream())
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    /** The records that are not blank. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The line of a quote never closed, or 0. */
    int openQuote() {
        return quoted ? opened : 0;
    }

    private void read() {
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (quoted && next == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (next == '"' && (quoted || cell.toString().isBlank())) {
                open(!quoted);
            } else if (!quoted && next == separator) {
                endCell();
            } else if (!quoted && next == '\n') {
                endLine();
            } else if (quoted || next != '\r') {
                cell.append(next);
            }
            line += next == '\n' ? 1 : 0;
        }
        endLine();
    }

    private void open(boolean opens) {
        quoted = opens;
        if (opens) {
            opened = line;
            cell.setLength(0);
        }
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        if (cells.stream().anyMatch(text -> !text.isEmpty())) {
            lines.add(new Line(began, List.copyOf(cells)));
        }
        cells = new ArrayList<>();
        began = line + 1;
    }
}
