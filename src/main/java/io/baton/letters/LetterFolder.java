package io.baton.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The folder {@code letters} of the configuration, read once: the one on disk, or the copy packed into the jar.
 *
 * @param name how it is called in messages
 * @param files templates ({@code .html}) and style sheets ({@code .css}) by path, such as {@code hall/GRANT.html}
 */
record LetterFolder(String name, Map<String, String> files) {

    static final String TEMPLATE = ".html";
    static final String STYLE = "style.css";

    private static final String USUAL = "./bot-config";
    private static final String LETTERS = "letters";
    private static final String PACKED = "bot-config/" + LETTERS;

    /**
     * Opens the folder of a configuration. A configuration on disk without letters of its own gets the shared ones that
     * are packed with the program, so that a small configuration need not bring any.
     */
    static LetterFolder open(@Nullable String configuration) {
        var folder = Path.of(configuration == null || configuration.isBlank() ? USUAL : configuration);
        if (Files.isDirectory(folder.resolve(LETTERS))) {
            return onDisk(folder.resolve(LETTERS));
        }
        return Files.isDirectory(folder) ? packed().shared() : packed();
    }

    /** Without what belongs to single processes. */
    private LetterFolder shared() {
        var shared = new TreeMap<>(files);
        shared.keySet().removeIf(file -> file.contains("/"));
        return new LetterFolder(name, shared);
    }

    private static LetterFolder onDisk(Path folder) {
        try (var paths = Files.walk(folder)) {
            var files = new TreeMap<String, String>();
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (isOurs(name)) {
                    files.put(name, Files.readString(path));
                }
            }
            return new LetterFolder(folder.toString().replace('\\', '/'), files);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + folder, fault);
        }
    }

    private static LetterFolder packed() {
        try {
            var files = new TreeMap<String, String>();
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + PACKED + "/**/*.*")) {
                var url = resource.getURL().toString();
                var name = url.substring(url.lastIndexOf("/" + PACKED + "/") + PACKED.length() + 2);
                if (isOurs(name)) {
                    files.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            return new LetterFolder("classpath:" + PACKED, files);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read the packed letters", fault);
        }
    }

    private static boolean isOurs(String name) {
        return name.endsWith(TEMPLATE) || name.endsWith(".css");
    }

    /** A template by its name without the ending. */
    Optional<String> template(String name) {
        return Optional.ofNullable(files.get(name + TEMPLATE));
    }

    /** The process's own template of a name, else the shared one. */
    String nearest(String process, String name) {
        var own = process + "/" + name;
        return template(own).isPresent() ? own : name;
    }

    /** The shared style sheet, and after it what the process adds. */
    String style(String process) {
        return files.getOrDefault(STYLE, "") + files.getOrDefault(process + "/" + STYLE, "");
    }

    /** The path of a file as people look for it. */
    String full(String path) {
        return name + "/" + path;
    }
}
