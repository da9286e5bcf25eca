package io.baton.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * A font of a document whose glyphs are whole syllables, each under a character of the private use area. Readers get the
 * syllables back when they search or copy, since the font says what text each glyph stands for.
 */
final class ShapedFont extends PDType3Font {

    /** Units of an em. */
    static final int EM = 1000;

    /** A code of one byte, of which 0 is not used. */
    static final int MOST_GLYPHS = 255;

    private static final PDRectangle BOX = new PDRectangle(-EM, -EM, 4f * EM, 3f * EM);
    private static final int SYMBOLIC = 4;

    private final Map<Integer, Integer> codes;

    private ShapedFont(COSDictionary font, Map<Integer, Integer> codes) throws IOException {
        super(font);
        this.codes = codes;
    }

    /** The font of some syllables, {@link #MOST_GLYPHS} at most, in the order of their codes. */
    static ShapedFont of(PDDocument document, List<ShapedText.Sign> signs, java.awt.Font face) {
        try {
            var codes = new LinkedHashMap<Integer, Integer>();
            signs.forEach(sign -> codes.put(sign.codePoint(), codes.size() + 1));
            return new ShapedFont(dictionary(document, signs, face), codes);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot make a font of syllables", fault);
        }
    }

    @Override
    protected byte[] encode(int codePoint) {
        var code = codes.get(codePoint);
        if (code == null) {
            throw new IllegalArgumentException("no syllable under " + codePoint);
        }
        return new byte[] {code.byteValue()};
    }

    private static COSDictionary dictionary(PDDocument document, List<ShapedText.Sign> signs, java.awt.Font face)
            throws IOException {
        var programs = new COSDictionary();
        var names = new COSArray(List.of(COSInteger.ONE));
        var widths = new COSArray();
        for (var sign : signs) {
            var outline = Outline.of(sign.syllable(), face);
            var name = COSName.getPDFName("s" + (widths.size() + 1));
            programs.setItem(name, stream(document, outline.program()));
            names.add(name);
            widths.add(new COSFloat((float) outline.width()));
        }
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, BOX);
        font.setItem(COSName.FONT_MATRIX, matrix());
        font.setItem(COSName.CHAR_PROCS, programs);
        font.setItem(COSName.ENCODING, encoding(names));
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, signs.size());
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(document, toUnicode(signs)));
        font.setItem(COSName.FONT_DESC, descriptor());
        return font;
    }

    private static COSArray matrix() {
        var thousandth = new COSFloat(1f / EM);
        var none = COSInteger.ZERO;
        return new COSArray(List.<COSBase>of(thousandth, none, none, thousandth, none, none));
    }

    private static COSDictionary encoding(COSArray differences) {
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        return encoding;
    }

    /** The metrics of the family's Devanagari, so that lines with it are as far apart as others. */
    private static PDFontDescriptor descriptor() {
        var descriptor = new PDFontDescriptor(new COSDictionary());
        descriptor.setFontName("Syllables");
        descriptor.setFlags(SYMBOLIC);
        descriptor.setAscent(0.9f * EM);
        descriptor.setDescent(-0.3f * EM);
        descriptor.setItalicAngle(0);
        descriptor.setFontBoundingBox(BOX);
        return descriptor;
    }

    private static String toUnicode(List<ShapedText.Sign> signs) {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CMapName /Syllables def /CMapType 2 def
            1 begincodespacerange <00> <FF> endcodespacerange
            """);
        var lines = new java.util.ArrayList<String>();
        for (var sign : signs) {
            var hex = new StringBuilder();
            sign.syllable().chars().forEach(unit -> hex.append("%04X".formatted(unit)));
            lines.add("<%02X> <%s>".formatted(lines.size() + 1, hex));
        }
        for (int from = 0; from < lines.size(); from += 100) { // no more are allowed in one group
            var group = lines.subList(from, Math.min(from + 100, lines.size()));
            map.append(group.size())
                    .append(" beginbfchar\n")
                    .append(String.join("\n", group))
                    .append("\nendbfchar\n");
        }
        return map.append("endcmap end end\n").toString();
    }

    private static COSStream stream(PDDocument document, String text) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
