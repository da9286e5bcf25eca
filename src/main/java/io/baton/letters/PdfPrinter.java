package io.baton.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.baton.casework.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Prints a page of XHTML as a PDF file. Nothing is fetched from anywhere, and nothing depends on the time it is done. */
final class PdfPrinter {

    private static final String PRODUCER = "Baton";

    /** The family of boxes that no style sheet reaches, such as those in the margins. */
    private static final String UNSTYLED = "serif";

    private static final Pattern LONG_WORD = Pattern.compile("\\S{30}");

    private final Fonts fonts;

    PdfPrinter(Fonts fonts) {
        this.fonts = fonts;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    byte[] print(String html, Paper paper) {
        var page = Xhtml.parsed(html);
        markLongWords(page.getDocumentElement());
        var text = new ShapedText();
        text.replaceIn(page.getDocumentElement().getElementsByTagName("body").item(0));
        try (var document = new PDDocument()) {
            var families = new ArrayList<String>(List.of(Fonts.FAMILY));
            var builder = new PdfRendererBuilder().usePDDocument(document).usePdfUaAccessibility(true);

            builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
            for (var weight : Fonts.Weight.values()) {
                var font = fonts.embedded(document, weight);
                font(builder, font, Fonts.FAMILY, weight);
                font(builder, font, UNSTYLED, weight);
            }
            for (var signs : text.groups()) {
                var family = "Syllables " + families.size();
                for (var weight : Fonts.Weight.values()) {
                    font(builder, ShapedFont.of(document, signs, fonts.devanagari(weight)), family, weight);
                }
                families.add(family);
            }
            style(page, families);
            return written(builder.withW3cDocument(page, null), document, paper);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot print " + paper.reference(), fault);
        }
    }

    /** Where a word is too long for any line, the style sheet lets it break; elsewhere words keep columns wide enough. */
    private static void markLongWords(Element element) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                markLongWords(inner);
            } else if (LONG_WORD.matcher(String.valueOf(child.getNodeValue())).find()) {
                element.setAttribute("class", (element.getAttribute("class") + " long").strip());
            }
        }
    }

    private static void font(
            PdfRendererBuilder builder,
            org.apache.pdfbox.pdmodel.font.PDFont font,
            String family,
            Fonts.Weight weight) {
        builder.useFont(new PDFontSupplier(font), family, weight.css(), FontStyle.NORMAL, true);
    }

    /** Text is set in the first of these families that has its characters. */
    private static void style(Document page, List<String> families) {
        var style = page.createElement("style");
        var all = "font-family:'" + String.join("','", families) + "'";
        style.setTextContent("html,body{" + all + "} @page{" + all + "}");
        page.getElementsByTagName("head").item(0).appendChild(style);
    }

    private static byte[] written(PdfRendererBuilder builder, PDDocument document, Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            document.setDocumentInformation(information(paper));
            document.setDocumentId((long) paper.reference().hashCode());
            document.save(out);
        }
        return out.toByteArray();
    }

    private static PDDocumentInformation information(Paper paper) {
        var made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
        made.setTimeInMillis(paper.at().toEpochMilli());
        var information = new PDDocumentInformation();
        information.setTitle(paper.title() + " " + paper.caseId());
        information.setAuthor(paper.office());
        information.setSubject(paper.reference());
        information.setProducer(PRODUCER);
        information.setCreationDate(made);
        information.setModificationDate(made);
        return information;
    }
}
