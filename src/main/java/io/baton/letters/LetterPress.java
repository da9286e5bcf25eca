package io.baton.letters;

import io.baton.casework.Content;
import io.baton.casework.Paper;
import io.baton.casework.Press;

/** Prints papers by the templates of the configuration. */
final class LetterPress implements Press {

    private final Templates templates;
    private final PdfPrinter printer;

    LetterPress(Templates templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    @Override
    public Printed print(Paper paper) {
        var html = templates.html(paper);
        return new Printed(Content.of(printer.print(html, paper)), Content.of(html));
    }
}
