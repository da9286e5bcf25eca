package io.baton.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the documents: that each is made at some time, and of things there are. */
record DocumentCheck(Names names, Findings findings) {

    void check() {
        var documents = names.process().documents();
        findings.different(
                "documents", "id", documents.stream().map(DocumentRule::id).toList(), "document");
        var filed = Stream.concat(
                        Effects.everywhere(names.process(), Effect.File.class).map(Effect.File::document),
                        Effects.everywhere(names.process(), Effect.Correspond.class)
                                .map(Effect.Correspond::letter))
                .collect(Collectors.toSet());
        for (int i = 0; i < documents.size(); i++) {
            var document = documents.get(i);
            var path = "documents[" + i + "]";
            findings.addIf(
                    !filed.contains(document.id()),
                    path,
                    "the document `" + document.id() + "` is never filed",
                    "file it with `file` or `correspond`, or delete it");
            for (int j = 0; j < document.parts().size(); j++) {
                part(document.parts().get(j), path + ".parts[" + j + "]");
            }
        }
    }

    private void part(DocumentRule.Part part, String path) {
        switch (part.show()) {
            case ANSWERS, BLANK -> of(part, path, "form", names.forms());
            case TABLE -> of(part, path, "table", names.tables());
            case VOTES -> of(part, path, "ballot", names.ballots());
            case MEETING -> of(part, path, "meeting that is ever recorded", names.recorded());
            case DOCUMENT -> of(part, path, "document", names.documents());
            case FACTS -> {
                findings.addIf(part.facts().isEmpty(), path, "no facts are named", "write `facts`");
                var facts = part.facts().stream().map(DocumentRule.Fact::fact).toList();
                findings.allKnown(path + ".facts", facts, "fact that is ever written", names.facts());
            }
            case TEXT -> text(part.text(), path);
            case ESTIMATE, ITEMS, ISSUES, LANES, LANE, STAGES, LINKS -> {}
        }
    }

    private void of(DocumentRule.Part part, String path, String noun, Set<String> known) {
        findings.addIf(part.of() == null, path, "it does not say what is shown", "write `of`");
        findings.known(path + ".of", part.of(), noun, known);
    }

    private void text(@Nullable String text, String path) {
        findings.addIf(text == null, path, "there is no text", "write `text`");
        if (text != null) {
            Placeholders.check(path + ".text", text, names, names.inputs(), findings);
        }
    }
}
