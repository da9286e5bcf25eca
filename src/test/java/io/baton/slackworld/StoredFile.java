package io.baton.slackworld;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A file; the bytes are null until they were sent. */
final class StoredFile {

    final String id;
    final String name;
    final String owner;
    final long created;
    final long announcedSize;
    final String privateUrl;
    String title;
    byte @Nullable [] bytes;
    boolean complete;

    @Nullable
    FileTrouble trouble;

    StoredFile(String id, String name, String owner, long created, long announcedSize, String host) {
        this.id = id;
        this.name = name;
        this.title = name;
        this.owner = owner;
        this.created = created;
        this.announcedSize = announcedSize;
        this.privateUrl = host + "/files-pri/" + id + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    String extension() {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "binary" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    String type() {
        return switch (extension()) {
            case "pdf" -> "application/pdf";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "txt" -> "text/plain";
            case "html" -> "text/html";
            case "csv" -> "text/csv";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }

    ObjectNode json() {
        var json = asKept();
        if (trouble instanceof FileTrouble.Elsewhere(var address)) {
            json.put("url_private", address.toString()).put("url_private_download", address.toString());
        } else if (trouble instanceof FileTrouble.SaidSmaller(var size)) {
            json.put("size", size);
        }
        return json;
    }

    private ObjectNode asKept() {
        return Json.object()
                .put("id", id)
                .put("created", created)
                .put("timestamp", created)
                .put("name", name)
                .put("title", title)
                .put("mimetype", type())
                .put("filetype", extension())
                .put("pretty_type", extension().toUpperCase(Locale.ROOT))
                .put("user", owner)
                .put("editable", false)
                .put("size", bytes == null ? announcedSize : bytes.length)
                .put("mode", "hosted")
                .put("is_external", false)
                .put("external_type", "")
                .put("is_public", false)
                .put("public_url_shared", false)
                .put("display_as_bot", false)
                .put("username", "")
                .put("url_private", privateUrl)
                .put("url_private_download", privateUrl.replace("/files-pri/", "/files-pri/download/"))
                .put("permalink", privateUrl.replace("/files-pri/", "/files/"))
                .put("has_rich_preview", false)
                .put("file_access", "visible");
    }
}
