package io.baton.letters;

import io.baton.casework.Paper;
import io.baton.desk.ConfigCheck;
import io.baton.process.DocumentRule;
import io.baton.process.ProcessDefinition;
import io.baton.process.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the templates of letters: each is tried with papers that have everything a paper can have, and nothing. */
public final class TemplateCheck implements ConfigCheck {

    private static final Pattern AT =
            Pattern.compile("line\\D{0,5}(\\d+)\\D{1,12}col\\D{0,5}(\\d+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern TEMPLATE = Pattern.compile("template: \"([^\"]+)\"");

    @Override
    public List<Flaw> check(@Nullable String folder, List<ProcessDefinition> processes) {
        return check(new Templates(LetterFolder.open(folder)), processes);
    }

    static List<Flaw> check(Templates templates, List<ProcessDefinition> processes) {
        var flaws = new ArrayList<>(missing(templates.folder()));
        flaws.addAll(unused(templates.folder(), processes));
        flaws.addAll(malformed(templates.folder()));
        var found = new LinkedHashMap<String, Flaw>();
        for (var process : flaws.isEmpty() ? processes : List.<ProcessDefinition>of()) {
            papers(process)
                    .flatMap(paper -> tried(templates, paper).stream())
                    .forEach(flaw -> found.putIfAbsent(flaw.file() + ":" + flaw.line() + ":" + flaw.column(), flaw));
        }
        flaws.addAll(found.values());
        return flaws;
    }

    private static Stream<Paper> papers(ProcessDefinition process) {
        var any = new DocumentRule("any", "Any document", List.of());
        return Stream.concat(process.documents().stream(), Stream.of(any))
                .flatMap(rule -> SamplePapers.of(process, rule).stream());
    }

    private static List<Flaw> missing(LetterFolder folder) {
        return Stream.of(
                        Templates.LAYOUT + LetterFolder.TEMPLATE,
                        Templates.LETTERHEAD + LetterFolder.TEMPLATE,
                        LetterFolder.STYLE)
                .filter(file -> !folder.files().containsKey(file))
                .map(file -> new Flaw(folder.full(file), 0, 0, "the file is missing", "every letter needs it"))
                .toList();
    }

    private static List<Flaw> malformed(LetterFolder folder) {
        var flaws = new ArrayList<Flaw>();
        folder.files().forEach((file, text) -> {
            if (file.endsWith(LetterFolder.TEMPLATE)) {
                Xhtml.fault(text)
                        .ifPresent(fault -> flaws.add(new Flaw(
                                folder.full(file),
                                fault.getLineNumber(),
                                fault.getColumnNumber(),
                                String.valueOf(fault.getMessage()),
                                "write it as XML: every element is closed")));
            }
        });
        return flaws;
    }

    /** Templates that no paper will ever use: their names are wrong. */
    private static List<Flaw> unused(LetterFolder folder, List<ProcessDefinition> processes) {
        var known = new LinkedHashMap<String, List<String>>();
        processes.forEach(process -> known.put(
                process.id(),
                Stream.concat(
                                process.documents().stream().map(DocumentRule::id),
                                Stream.of(Templates.LAYOUT, Templates.LETTERHEAD))
                        .toList()));
        return folder.files().keySet().stream()
                .filter(file -> file.contains("/"))
                .flatMap(file -> unused(file, known).map(flaw -> at(folder, file, flaw)).stream())
                .toList();
    }

    private static Optional<Flaw> unused(String file, Map<String, List<String>> known) {
        var process = file.substring(0, file.indexOf('/'));
        var name = file.substring(process.length() + 1);
        var documents = known.get(process);
        if (documents == null) {
            return Optional.of(new Flaw(
                    file, 0, 0, "there is no process `" + process + "`", Suggestion.of(process, known.keySet())));
        }
        var document = name.endsWith(LetterFolder.TEMPLATE)
                ? name.substring(0, name.length() - LetterFolder.TEMPLATE.length())
                : name;
        return documents.contains(document) || name.equals(LetterFolder.STYLE)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        file,
                        0,
                        0,
                        "`" + document + "` is no document of " + process,
                        Suggestion.of(document, documents)));
    }

    private static Flaw at(LetterFolder folder, String file, Flaw flaw) {
        return new Flaw(folder.full(file), flaw.line(), flaw.column(), flaw.what(), flaw.fix());
    }

    private static Optional<Flaw> tried(Templates templates, Paper paper) {
        try {
            Xhtml.parsed(templates.html(paper));
            return Optional.empty();
        } catch (RuntimeException fault) {
            return Optional.of(flaw(templates.folder(), paper, fault));
        }
    }

    /** The innermost place that the engine names, and the words of what went wrong there. */
    private static Flaw flaw(LetterFolder folder, Paper paper, RuntimeException fault) {
        var file = folder.nearest(paper.process(), paper.document());
        int line = 0;
        int column = 0;
        Throwable last = fault;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            last = cause;
            var named = TEMPLATE.matcher(String.valueOf(cause.getMessage()));
            if (named.find()) {
                file = named.group(1);
            }
            var at = AT.matcher(String.valueOf(cause.getMessage()));
            if (at.find()) {
                line = Integer.parseInt(at.group(1));
                column = Integer.parseInt(at.group(2));
            }
        }
        var known = folder.template(file).isPresent() ? file : Templates.LAYOUT;
        var what = String.valueOf(last.getMessage()).lines().findFirst().orElse("it cannot be read");
        return new Flaw(
                folder.full(known + LetterFolder.TEMPLATE), line, column, what, "see the notes on top of layout.html");
    }
}
