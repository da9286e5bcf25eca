package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Domain A9: what the bot writes of a case, as files that an office can send. */
class DocumentStoriesIT extends Cast {

    @Test
    @DisplayName("A9, contract 2: every document made of a case is a PDF file, exactly as its record says, and a page")
    void everyDocumentOfACaseIsAPdfFile() throws IOException {
        var id = aCase().upTo("DELIVERY");
        story.clockAt("2027-03-16T10:00");

        var made = then(id).view()
                .json()
                .path("documents")
                .valueStream()
                .filter(one -> !one.path("id").asString("").equals("D-AD"))
                .toList();
        assertThat(made.stream().map(one -> one.path("id").asString("")))
                .contains(
                        "D-SR",
                        "D-AP",
                        "D-EQ",
                        "D-AR",
                        "D-TS",
                        "D-SUM",
                        "D-EST",
                        "D-AI",
                        "D-FA",
                        "D-POD",
                        "D-CELL-NETWORK",
                        "D-HO");
        for (var document : made) {
            isFetched(id, document);
        }
    }

    private void isFetched(String id, JsonNode document) throws IOException {
        var name = document.path("name").asString("");
        assertThat(name)
                .isEqualTo("%s-%s-v%d.pdf"
                        .formatted(
                                id,
                                document.path("id").asString(""),
                                document.path("version").asInt()));
        assertThat(document.path("type").asString("")).isEqualTo("application/pdf");
        var bytes = story.workspace()
                .download("maria", document.path("file").asString(""))
                .body();
        assertThat(bytes).as(name).hasSize(document.path("size").asInt());
        assertThat(sha256(bytes)).as(name).isEqualTo(document.path("sha256").asString(""));
        keep(name, bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).as(name).contains(id, document.path("title").asString(""));
            assertThat(text).as(name).contains("Page 1 of " + pdf.getNumberOfPages());
        }
        var page = new String(
                story.workspace()
                        .download("maria", document.path("html").asString(""))
                        .body(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page)
                .as(name)
                .startsWith("<!DOCTYPE html>")
                .contains(id, document.path("title").asString(""));
    }

    /** Pages are looked at by people: {@code -Dbaton.keep-documents=FOLDER} leaves them there. */
    private static void keep(String name, byte[] bytes) throws IOException {
        var folder = System.getProperty("baton.keep-documents");
        if (folder != null) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name), bytes);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
