package io.baton.letters;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Pages and templates as XML. Nothing beside them is read. */
final class Xhtml {

    private Xhtml() {}

    static Document parsed(String text) {
        try {
            return read(text);
        } catch (SAXException fault) {
            throw new IllegalStateException("the page is not well-formed: " + fault.getMessage(), fault);
        }
    }

    /** Why a text is no XML, and where. */
    static Optional<SAXParseException> fault(String text) {
        try {
            read(text);
            return Optional.empty();
        } catch (SAXParseException fault) {
            return Optional.of(fault);
        } catch (SAXException fault) {
            return Optional.of(new SAXParseException(fault.getMessage(), null, null, 0, 0));
        }
    }

    private static Document read(String text) throws SAXException {
        try {
            return builder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | IOException fault) {
            throw new IllegalStateException("XML cannot be read", fault);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setNamespaceAware(true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler()); // it throws what is fatal, and prints nothing
        return builder;
    }
}
