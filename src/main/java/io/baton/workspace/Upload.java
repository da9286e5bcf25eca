package io.baton.workspace;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A file as it comes from a browser: its name made harmless, its type taken from the name, and refused where its
 * content is a program in disguise. Nothing in it is ever unpacked or run.
 */
record Upload(String name, String type) {

    private static final int LONGEST_NAME = 120;
    private static final int HEAD = 4096;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("vsdx", "application/vnd.ms-visio.drawing"),
            Map.entry("drawio", "application/vnd.jgraph.mxfile"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("zip", "application/zip"),
            Map.entry("md", "text/markdown"),
            Map.entry("html", "text/html"),
            Map.entry("json", "application/json"));

    private static final Set<String> ARCHIVES = Set.of("docx", "xlsx", "pptx", "vsdx", "zip");
    private static final Set<String> BINARY =
            Set.of("pdf", "docx", "xlsx", "pptx", "png", "jpg", "jpeg", "vsdx", "zip");

    /** How programs begin: Windows, Linux, macOS, Java, a Windows shortcut. */
    private static final List<String> PROGRAMS = List.of(
            "MZ",
            "\u007fELF",
            "\u00fe\u00ed\u00fa\u00ce",
            "\u00fe\u00ed\u00fa\u00cf",
            "\u00ce\u00fa\u00ed\u00fe",
            "\u00cf\u00fa\u00ed\u00fe",
            "\u00ca\u00fe\u00ba\u00be",
            "L\u0000\u0000\u0000\u0001\u0014\u0002\u0000");

    private static final List<String> SCRIPTS = List.of("#!", "<?php", "@echo", "<script", "<!doctype html", "<html");
    private static final String TEST_VIRUS = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR";

    static Upload of(@Nullable String original, byte[] bytes) {
        var name = harmless(original == null ? "" : original);
        var ending = ending(name);
        var type = TYPES.get(ending);
        if (type == null) {
            throw Problem.wrong("Files ending in '." + ending + "' are not taken. Send one of: "
                    + String.join(", ", TYPES.keySet().stream().sorted().toList()) + ".");
        }
        if (bytes.length == 0) {
            throw Problem.wrong("The file '" + name + "' is empty.");
        }
        disguise(ending, bytes).ifPresent(what -> {
            throw Problem.wrong("The file '" + name + "' is not taken: its content is " + what + ".");
        });
        return new Upload(name, type);
    }

    static Optional<MediaType> typeOf(String name) {
        return Optional.ofNullable(TYPES.get(ending(name))).map(MediaType::parseMediaType);
    }

    private static Optional<String> disguise(String ending, byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (PROGRAMS.stream().anyMatch(head::startsWith) && (BINARY.contains(ending) || head.indexOf('\0') >= 0)) {
            return Optional.of("a program");
        }
        if (head.contains(TEST_VIRUS)) {
            return Optional.of("the test signature of virus scanners");
        }
        if (head.startsWith("PK\u0003\u0004") && !ARCHIVES.contains(ending)) {
            return Optional.of("an archive");
        }
        var start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (BINARY.contains(ending) && SCRIPTS.stream().anyMatch(start::startsWith)) {
            return Optional.of("a script");
        }
        return ending.equals("svg") && isActive(new String(bytes, StandardCharsets.ISO_8859_1))
                ? Optional.of("a picture with a script in it")
                : Optional.empty();
    }

    private static boolean isActive(String svg) {
        var text = svg.toLowerCase(Locale.ROOT);
        return text.contains("<script")
                || text.contains("javascript:")
                || text.contains("<foreignobject")
                || text.contains("onload=")
                || text.contains("onclick=")
                || text.contains("onerror=");
    }

    private static String harmless(String original) {
        var last = original.substring(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip().replaceAll("^\\.+", "");
        var ending = "." + ending(clean);
        return clean.length() <= LONGEST_NAME
                ? clean
                : clean.substring(0, Math.max(1, LONGEST_NAME - ending.length())) + ending;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
