package io.baton.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devanagari is joined and ordered as it must be read, and can be searched and copied as it was typed. */
class DevanagariTest {

    private static final Fonts FONTS = new Fonts();
    private static final LetterPress PRESS =
            new LetterPress(new Templates(LetterFolder.open("bot-config")), new PdfPrinter(FONTS));

    @ParameterizedTest
    @CsvSource({
        "क्षेत्र, क्षे|त्र",
        "प्रदेश, प्र|दे|श",
        "स्वीकृति, स्वी|कृ|ति",
        "हिन्दी, हि|न्दी",
        "कर्म, क|र्म",
        "विद्यार्थी, वि|द्या|र्थी",
        "ज़मीन, ज़|मी|न",
        "क्‍ष, क्‍ष",
        "अँग्रेज़ी, अँ|ग्रे|ज़ी",
        "ॐ १२।, ॐ| |१|२|।",
        "SDC 2027, SDC 2027"
    })
    void textIsTakenApartIntoSyllables(String text, String syllables) {
        var found = new ArrayList<String>();
        var rest = Syllables.replace(text, syllable -> {
            found.add(syllable);
            return "|";
        });

        var latin = rest.replace("|", "");
        assertThat(String.join("|", found) + (found.isEmpty() ? latin : ""))
                .isEqualTo(found.isEmpty() ? text : syllables.replace("| |", "|"));
    }

    @Test
    void aSyllableIsDrawnAsOneShape() {
        var font = FONTS.devanagari(Fonts.Weight.REGULAR);

        assertThat(Outline.of("क्ष", font)).as("joined").isNotEqualTo(Outline.of("क", font));
        assertThat(Outline.of("क्ष", font).width())
                .as("narrower than its letters side by side")
                .isLessThan(
                        Outline.of("क", font).width() + Outline.of("ष", font).width());
        assertThat(Outline.of("र्म", font).width())
                .as("the r stands on top of the m")
                .isEqualTo(Outline.of("म", font).width());
        assertThat(Outline.of("क", FONTS.devanagari(Fonts.Weight.BOLD))).isNotEqualTo(Outline.of("क", font));
    }

    /** The short i is typed after its consonant and stands before it: the leftmost ink of "ki" is that of the sign. */
    @ParameterizedTest
    @ValueSource(strings = {"कि", "स्ति", "र्कि"})
    void theShortIStandsBeforeItsConsonants(String syllable) {
        var font = FONTS.devanagari(Fonts.Weight.REGULAR);
        var bare = syllable.substring(0, syllable.length() - 1);
        var sign = Outline.of(syllable, font).width() - Outline.of(bare, font).width();

        assertThat(firstStroke(syllable)).isLessThan(sign);
        assertThat(Outline.of(syllable, font).program())
                .isNotEqualTo(Outline.of(bare, font).program());
    }

    private static double firstStroke(String syllable) {
        return FONTS.devanagari(Fonts.Weight.REGULAR)
                .layoutGlyphVector(
                        new java.awt.font.FontRenderContext(null, true, true),
                        syllable.toCharArray(),
                        0,
                        syllable.length(),
                        Font.LAYOUT_LEFT_TO_RIGHT)
                .getGlyphVisualBounds(0)
                .getBounds2D()
                .getMinX();
    }

    @Test
    void theTextOfThePageIsTheTextThatWasTyped() throws IOException {
        var typed =
                "मध्य प्रदेश राज्य डाटा सेंटर में क्षेत्र की स्वीकृति; दृष्टि, र्कि, त्र्य, ज्ञान, विद्यार्थी, रुपये ₹"
                        + " १२३४।";

        try (var pdf = Loader.loadPDF(
                PRESS.print(Sheets.letter("स्वीकृति पत्र", typed)).pdf().bytes())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains(typed, "Subject: स्वीकृति पत्र");
        }
    }

    /** The ink of a page, against the same words drawn by the JDK in the same font and size. */
    @Test
    void thePageShowsTheShapesThatTheScriptAsksFor() throws IOException {
        var words = "क्षेत्र प्रदेश स्वीकृति हिन्दी र्कि विद्यार्थी";
        var page = picture(words);
        var expected = drawn(words, page.getWidth(), page.getHeight());

        assertThat(difference(page, expected))
                .as("share of the ink that differs")
                .isLessThan(0.12);
        assertThat(difference(
                        page,
                        drawn("क्षेत्र प्रदेश स्वीकृति हिन्दी कर् विद्यार्थी", page.getWidth(), page.getHeight())))
                .as("the measure tells one wrong syllable")
                .isGreaterThan(0.12);
    }

    private static BufferedImage picture(String words) throws IOException {
        var html = "<html><head><style>@page{size:150mm 20mm;margin:0} body{margin:0;font-size:24pt;line-height:1}"
                + " p{margin:4mm 0 0 4mm}</style></head><body><p>" + words + "</p></body></html>";
        try (var pdf = Loader.loadPDF(new PdfPrinter(FONTS).print(html, Sheets.letter("S", "T")))) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, 144);
        }
    }

    /** The same words by Java's own text layout, put where the ink of the page begins. */
    private static BufferedImage drawn(String words, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        var layout = new TextLayout(
                words,
                FONTS.devanagari(Fonts.Weight.REGULAR).deriveFont(48f),
                new java.awt.font.FontRenderContext(null, true, true));
        graphics.fill(layout.getOutline(java.awt.geom.AffineTransform.getTranslateInstance(23, 60)));
        graphics.dispose();
        return image;
    }

    /** Both pictures cut to their ink and laid over each other. */
    private static double difference(BufferedImage one, BufferedImage other) {
        var a = ink(one);
        var b = ink(other);
        int width = Math.max(a.getWidth(), b.getWidth());
        int height = Math.max(a.getHeight(), b.getHeight());
        long differing = 0;
        long dark = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean inA = isDark(a, x, y);
                boolean inB = isDark(b, x, y);
                dark += inA || inB ? 1 : 0;
                differing += inA != inB ? 1 : 0;
            }
        }
        return (double) differing / dark;
    }

    private static boolean isDark(BufferedImage image, int x, int y) {
        return x < image.getWidth() && y < image.getHeight() && (image.getRGB(x, y) & 0xFF) < 128;
    }

    private static BufferedImage ink(BufferedImage image) {
        int left = image.getWidth();
        int top = image.getHeight();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isDark(image, x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return image.getSubimage(left, top, right - left + 1, bottom - top + 1);
    }

    @Test
    void manySyllablesNeedSeveralFontsAndAllAreThere() throws IOException {
        var text = new StringBuilder();
        "कखगघचछजझटठडढतथदधनपफबभमयरलवशषसह"
                .chars()
                .forEach(letter -> List.of("", "ा", "ि", "ी", "ु", "ू", "े", "ै", "ो", "ौ")
                        .forEach(sign -> text.append((char) letter).append(sign)));

        try (var pdf = Loader.loadPDF(PRESS.print(Sheets.document(Sheets.text("H", text.toString())))
                .pdf()
                .bytes())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains(text);
            var fonts = new ArrayList<COSName>();
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                if (pdf.getPage(0).getResources().getFont(name) instanceof PDType3Font) {
                    fonts.add(name);
                }
            }
            assertThat(fonts).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void whatSomebodyTypesFromThePrivateAreaIsNoSyllable() throws IOException {
        try (var pdf = Loader.loadPDF(
                PRESS.print(Sheets.letter("क", "\uE000 private")).pdf().bytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).containsOnlyOnce("क").contains("private");
        }
    }

    @Test
    void theFontsComeWithTheirLicence() throws IOException {
        try (InputStream licence = Fonts.class.getResourceAsStream("fonts/OFL.txt")) {
            assertThat(new String(licence.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("SIL OPEN FONT LICENSE", "NotoSerifDevanagari-Regular.ttf");
        }
    }
}
