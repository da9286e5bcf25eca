package io.baton.letters;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.util.Locale;

/**
 * A syllable as it is drawn: shaped by the JDK (HarfBuzz), which joins consonants and puts marks in their places, then
 * written as the path operators of PDF.
 *
 * @param width how far the pen moves, in thousandths of an em
 * @param program a glyph description of a Type 3 font
 */
record Outline(double width, String program) {

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    static Outline of(String syllable, Font font) {
        var shaped = font.layoutGlyphVector(
                UNHINTED, syllable.toCharArray(), 0, syllable.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        var width = shaped.getGlyphPosition(shaped.getNumGlyphs()).getX();
        var path = new Path(new StringBuilder(number(width) + " 0 d0\n"));
        for (var outline = shaped.getOutline().getPathIterator(null); !outline.isDone(); outline.next()) {
            path.add(outline);
        }
        return new Outline(width, path.program().append("f\n").toString());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Collects the operators; {@code y} grows downwards in Java and upwards in PDF. */
    private static final class Path {

        private final StringBuilder program;
        private final double[] at = new double[6];
        private double x;
        private double y;

        Path(StringBuilder program) {
            this.program = program;
        }

        StringBuilder program() {
            return program;
        }

        void add(PathIterator outline) {
            switch (outline.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> to("m", at[0], at[1]);
                case PathIterator.SEG_LINETO -> to("l", at[0], at[1]);
                case PathIterator.SEG_QUADTO -> quadratic();
                case PathIterator.SEG_CUBICTO -> to("c", at);
                default -> program.append("h\n");
            }
        }

        /** PDF has cubic curves only. */
        private void quadratic() {
            to(
                    "c",
                    x + 2 * (at[0] - x) / 3,
                    y + 2 * (at[1] - y) / 3,
                    at[2] + 2 * (at[0] - at[2]) / 3,
                    at[3] + 2 * (at[1] - at[3]) / 3,
                    at[2],
                    at[3]);
        }

        private void to(String operator, double... points) {
            for (int i = 0; i < points.length; i += 2) {
                program.append(number(points[i]))
                        .append(' ')
                        .append(number(-points[i + 1]))
                        .append(' ');
            }
            program.append(operator).append('\n');
            x = points[points.length - 2];
            y = points[points.length - 1];
        }
    }
}
