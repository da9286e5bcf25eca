package io.baton.botconfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The folder that configuration is read from: the one on disk, or the copy packed into the jar where there is none.
 *
 * @param name how its files are called in messages, such as {@code ./bot-config}
 * @param files the YAML files in it, by path
 */
record ConfigFolder(String name, List<SourceFile> files) {

    /** The folder read when none is named. */
    static final String USUAL = "./bot-config";

    private static final String PACKED = "bot-config";

    /** A file: its path within the folder, such as {@code processes/esd.yml}, and what stands in it. */
    record SourceFile(String path, String text) {}

    /** Opens the folder named; only where none is named, the packed one may stand in for it. */
    static ConfigFolder open(@Nullable String named) {
        var folder = Path.of(named == null || named.isBlank() ? USUAL : named);
        if (Files.isDirectory(folder)) {
            return onDisk(folder);
        }
        if (named != null && !named.isBlank() && !named.equals(USUAL)) {
            var fault = new Fault(named, 0, 0, "there is no such folder", "correct baton.config-dir, or leave it out");
            throw new BotConfigRefused(List.of(fault));
        }
        return packed();
    }

    /** The name of a file as people look for it. */
    String full(String path) {
        return name + "/" + path;
    }

    private static ConfigFolder onDisk(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            var files = paths.filter(path -> Files.isRegularFile(path) && isYaml(path.toString()))
                    .sorted()
                    .map(path ->
                            new SourceFile(folder.relativize(path).toString().replace('\\', '/'), text(path)))
                    .toList();
            return new ConfigFolder(folder.toString().replace('\\', '/'), files);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + folder, fault);
        }
    }

    /** The copy in the jar. */
    static ConfigFolder packed() {
        try {
            var resources = new PathMatchingResourcePatternResolver().getResources("classpath:" + PACKED + "/**/*.yml");
            var files = Stream.of(resources)
                    .map(ConfigFolder::file)
                    .sorted(java.util.Comparator.comparing(SourceFile::path))
                    .toList();
            return new ConfigFolder("classpath:" + PACKED, files);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read the packed " + PACKED, fault);
        }
    }

    private static SourceFile file(Resource resource) {
        try {
            var url = resource.getURL().toString();
            var path = url.substring(url.lastIndexOf("/" + PACKED + "/") + PACKED.length() + 2);
            return new SourceFile(path, resource.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + resource, fault);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + path, fault);
        }
    }

    private static boolean isYaml(String path) {
        return path.endsWith(".yml") || path.endsWith(".yaml");
    }
}
