package io.baton.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Java sources without their comments: what the program does, not what is told about it. */
record JavaCode(Path file, String code) {

    private static final Pattern TOKEN = Pattern.compile(
            "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'|//[^\n]*|/\\*.*?\\*/");

    /** A place in a source that has something. */
    record Spot(String file, int line, String text) {
        @Override
        public String toString() {
            return file + ":" + line + " " + text;
        }
    }

    static List<JavaCode> under(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> new JavaCode(file, withoutComments(text(file))))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Comments become empty lines, so that line numbers stay. */
    static String withoutComments(String source) {
        return TOKEN.matcher(source)
                .replaceAll(token -> isComment(token)
                        ? "\n".repeat((int)
                                token.group().chars().filter(c -> c == '\n').count())
                        : java.util.regex.Matcher.quoteReplacement(token.group()));
    }

    private static boolean isComment(MatchResult token) {
        return token.group().startsWith("//") || token.group().startsWith("/*");
    }

    /** Where a pattern occurs, in names or in texts. */
    Stream<Spot> find(Pattern pattern) {
        return pattern.matcher(code).results().map(this::spot);
    }

    /** The texts in quotes. */
    Stream<Spot> texts() {
        return TOKEN.matcher(code)
                .results()
                .filter(token -> token.group().startsWith("\""))
                .map(token -> new Spot(
                        file.toString(), line(token.start()), token.group().replaceAll("^\"+|\"+$", "")));
    }

    private Spot spot(MatchResult match) {
        return new Spot(file.toString(), line(match.start()), match.group());
    }

    private int line(int offset) {
        return 1
                + (int) code.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    static List<Spot> all(List<JavaCode> sources, Pattern pattern) {
        var spots = new ArrayList<Spot>();
        sources.forEach(source -> source.find(pattern).forEach(spots::add));
        return spots;
    }
}
