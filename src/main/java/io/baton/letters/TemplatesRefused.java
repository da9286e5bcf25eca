package io.baton.letters;

import io.baton.desk.ConfigCheck.Flaw;
import java.util.List;
import java.util.stream.Collectors;

/** Baton does not start: templates of letters have faults. */
final class TemplatesRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplatesRefused(List<Flaw> flaws) {
        super(flaws.stream()
                .map(flaw -> "%s:%d:%d  %s  — fix: %s"
                        .formatted(flaw.file(), flaw.line(), flaw.column(), flaw.what(), flaw.fix()))
                .collect(Collectors.joining("\n", "The templates of letters have faults:\n", "")));
    }
}
