package io.baton.desk;

import io.baton.casework.Case;
import io.baton.form.Answers;
import io.baton.form.Value;
import io.baton.process.ProcessDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests that become cases. */
final class Requests {

    private static final int TITLE = 80;

    private Requests() {}

    /** A case that does not exist yet: its request as answered, in the initial state, revision 0. */
    static Case blank(ProcessDefinition def, String id, String requester, Instant now, Answers answers) {
        return new Case(
                id,
                def.id(),
                def.version(),
                0,
                title(def, answers),
                def.initial(),
                now,
                now,
                null,
                requester,
                List.of(),
                Map.of(),
                answers.values().isEmpty() ? Map.of() : Map.of(def.request(), answers),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(new Case.Visit(def.initial(), now, requester)),
                List.of());
    }

    /** The first 80 characters of the title field, cut between characters (domain A2, F19). */
    static String title(ProcessDefinition def, Answers answers) {
        var text = answers.get(def.titleField()).map(Value::plain).orElse("");
        var line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE));
    }

    /** A returned case with the answers as reworked. */
    static Case reworked(ProcessDefinition def, Case returned, Answers answers) {
        return returned.withRequest(def.request(), answers, title(def, answers));
    }

    static Case linked(Case fresh, String kind, String other) {
        return fresh.withLink(new Case.Link(kind, other));
    }
}
