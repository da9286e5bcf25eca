package io.baton.letters;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts that letters are set in: Noto Serif for Latin, Greek and Cyrillic, and its companion for Devanagari. */
final class Fonts {

    /** The family that style sheets name. */
    static final String FAMILY = "Noto Serif";

    /** How heavy a font is; {@code css} is the weight in style sheets. */
    enum Weight {
        REGULAR("Regular", 400),
        BOLD("Bold", 700);

        private final String word;
        private final int css;

        Weight(String word, int css) {
            this.word = word;
            this.css = css;
        }

        int css() {
            return css;
        }
    }

    private final byte[] regular = bytes("NotoSerif", Weight.REGULAR);
    private final byte[] bold = bytes("NotoSerif", Weight.BOLD);
    private final Font devanagari = shaping(Weight.REGULAR);
    private final Font boldDevanagari = shaping(Weight.BOLD);

    /** The text font, embedded in a document as far as it is used there. */
    PDFont embedded(PDDocument document, Weight weight) {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(weight == Weight.BOLD ? bold : regular));
            font.setEnableGsub(false); // or "ffi" is drawn narrower than it was measured
            return PDType0Font.load(document, font, true);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot embed the font " + FAMILY, fault);
        }
    }

    /** The font of Devanagari, one em being 1,000 units. */
    Font devanagari(Weight weight) {
        return weight == Weight.BOLD ? boldDevanagari : devanagari;
    }

    private static Font shaping(Weight weight) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes("NotoSerifDevanagari", weight)))
                    .deriveFont((float) ShapedFont.EM);
        } catch (FontFormatException | IOException fault) {
            throw new IllegalStateException("the font for Devanagari cannot be read", fault);
        }
    }

    private static byte[] bytes(String family, Weight weight) {
        var name = "fonts/" + family + "-" + weight.word + ".ttf";
        try (var in = Fonts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the font " + name + " is missing in the program");
            }
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read the font " + name, fault);
        }
    }
}
