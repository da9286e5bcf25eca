package io.baton.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** Fetches packages from npm into {@code target/peers}, once. */
final class Npm {

    private static final Path SOURCES = Path.of("src/test/peers");
    private static final Path TARGET = Path.of("target/peers");

    private Npm() {}

    /** A folder of {@code src/test/peers} with its packages installed; the test is skipped where that fails. */
    static Path project(String name) {
        var folder = TARGET.resolve(name).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            try (var sources = Files.list(SOURCES.resolve(name))) {
                for (var source : sources.toList()) {
                    Files.copy(source, folder.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        install(folder);
        return folder;
    }

    private static synchronized void install(Path folder) {
        var mark = folder.resolve("node_modules/.installed");
        try {
            var wanted = Files.readString(folder.resolve("package.json"));
            if (Files.exists(mark) && Files.readString(mark).equals(wanted)) {
                return;
            }
            run(folder, List.of("node", "--version"));
            run(folder, List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock"));
            Files.writeString(mark, wanted);
        } catch (IOException e) {
            skip(folder, e.getMessage());
        }
    }

    private static void run(Path folder, List<String> command) throws IOException {
        var log = folder.resolve("npm.log").toFile();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try {
            if (!process.waitFor(4, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command + " takes longer than four minutes");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IOException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(command + " failed, see " + log);
        }
    }

    private static void skip(Path folder, String why) {
        var words = "PEERS SKIPPED: " + folder.getFileName() + " cannot be installed: " + why;
        System.err.println("*".repeat(words.length()) + "\n" + words + "\n" + "*".repeat(words.length()));
        throw new TestAbortedException(words);
    }
}
