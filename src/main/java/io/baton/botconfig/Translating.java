package io.baton.botconfig;

import io.baton.botconfig.Source.Part;
import io.baton.form.Form;
import io.baton.language.Language;
import io.baton.process.ProcessCheck;
import io.baton.process.ProcessDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a process once more in another language: the same files, with each text that people read replaced by its
 * translation. Texts that are missing, not used or have other placeholders are faults of the translation.
 */
final class Translating {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

    private final Part file;
    private final Language language;
    private final Map<String, String> texts;
    private final Faults faults;
    private final Set<String> used = new LinkedHashSet<>();

    private Translating(Part file, Language language, Map<String, String> texts, Faults faults) {
        this.file = file;
        this.language = language;
        this.texts = texts;
        this.faults = faults;
    }

    /** The process in another language, where its translation can be read; what is wrong with it is a fault. */
    static Optional<ProcessDefinition> of(Source source, Part file, Language language, Faults faults) {
        return new RecordReader(file.file(), faults)
                .read(file.root(), TranslationFile.class)
                .flatMap(read -> new Translating(file, language, read.texts(), faults).process(source));
    }

    private Optional<ProcessDefinition> process(Source source) {
        var forms = new ArrayList<Form>();
        source.forms().forEach(form -> reader().read(form.root(), Form.class).ifPresent(forms::add));
        var process = reader().read(source.main().root(), ProcessDefinition.class, Map.of("forms", forms));
        check();
        process.ifPresent(translated -> tooLong(source.process(), translated));
        return process;
    }

    /** What is wrong with the files themselves was told when they were read in English. */
    private RecordReader reader() {
        return new RecordReader(file.file(), new Faults(), this::translation);
    }

    private String translation(String text) {
        used.add(text);
        return texts.getOrDefault(text, text);
    }

    private void check() {
        used.stream()
                .filter(text -> !texts.containsKey(text))
                .forEach(text -> fault(
                        "",
                        "the text \"" + text + "\" has no translation into " + language.tag(),
                        "add a line for it"));
        texts.forEach((text, translation) -> {
            if (!used.contains(text)) {
                fault(
                        text,
                        "the text \"" + text + "\" does not stand in the process",
                        "write the English text exactly as it stands there, or remove the line");
            } else if (!placeholders(text).equals(placeholders(translation))) {
                fault(
                        text,
                        "the translation of \"" + text + "\" has the placeholders " + placeholders(translation),
                        "write each of " + placeholders(text) + " once");
            }
        });
    }

    /** A translation may be wrong where its text is not, such as too long for a button. */
    private void tooLong(ProcessDefinition process, ProcessDefinition translated) {
        var known = ProcessCheck.check(process);
        ProcessCheck.check(translated).stream()
                .filter(finding -> known.stream().noneMatch(one -> one.path().equals(finding.path())))
                .forEach(finding -> fault("", finding.path() + ": " + finding.what(), finding.fix()));
    }

    static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .toList();
    }

    private void fault(String text, String what, String fix) {
        var at = file.root() instanceof Node.Keys keys
                ? keys.find(text).map(Node.Entry::key).map(Node::at).orElse(keys.at())
                : file.root().at();
        faults.add(file.file(), at, what, fix);
    }
}
