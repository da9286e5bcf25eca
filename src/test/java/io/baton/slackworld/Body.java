package io.baton.slackworld;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads bodies of requests: forms and multipart. */
final class Body {

    private Body() {}

    static Map<String, String> form(String text) {
        var form = new LinkedHashMap<String, String>();
        for (var pair : text.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                form.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return form;
    }

    /** The parts of a multipart body by their names, as text (files are read byte for byte as Latin 1). */
    static Map<String, String> multipart(String contentType, byte[] body) {
        var boundary = "--" + contentType.replaceFirst("(?i).*boundary=\"?([^\";]+)\"?.*", "$1");
        var parts = new LinkedHashMap<String, String>();
        for (var part : new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote(boundary))) {
            var head = part.indexOf("\r\n\r\n");
            if (head < 0) {
                continue;
            }
            var headers = part.substring(0, head);
            var value = part.substring(head + 4, part.length() - (part.endsWith("\r\n") ? 2 : 0));
            var name = headers.replaceFirst("(?is).*\\bname=\"([^\"]*)\".*", "$1");
            parts.put(name, headers.toLowerCase(Locale.ROOT).contains("filename=") ? value : utf8(value));
        }
        return parts;
    }

    private static String utf8(String latin1) {
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
