package io.baton.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words in braces that a configured text may hold: <code>{id}</code>, or with a name, <code>{fact:start}</code>.
 */
public final class Placeholders {

    /** How a placeholder is written: group 1 is the word, group 2 the name after the colon. */
    public static final Pattern WRITTEN = Pattern.compile("\\{([a-z-]+)(?::([A-Za-z0-9_.-]+))?}");

    /** Words that stand alone. */
    public static final Set<String> PLAIN = Set.of(
            "id",
            "title",
            "actor",
            "requester",
            "reason",
            "note",
            "label",
            "done",
            "missing",
            "stage",
            "needs",
            "area",
            "areas",
            "party",
            "team",
            "members",
            "assignee",
            "unfinished",
            "issue",
            "item",
            "text",
            "open-issues",
            "department",
            "email",
            "requester-department",
            "requester-email",
            "today",
            "reference",
            "estimate",
            "over");

    /** Words with a name after a colon. */
    public static final Set<String> NAMED =
            Set.of("input", "fact", "answer", "version", "meeting", "table", "pending", "requested");

    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}?");
    private static final int LONGEST = 3_000;

    private Placeholders() {}

    /** Checks a text: its length, its words in braces, and the names in them. */
    static void check(String path, String text, Names names, Set<String> inputs, Findings findings) {
        findings.addIf(
                text.length() > LONGEST,
                path,
                "the text has " + text.length() + " characters; chats take no more than 3,000",
                "shorten it, or put it into a document");
        var braces = BRACES.matcher(text);
        while (braces.find()) {
            placeholder(path, braces.group(), names, inputs, findings);
        }
    }

    private static void placeholder(String path, String written, Names names, Set<String> inputs, Findings findings) {
        var match = WRITTEN.matcher(written);
        var word = match.matches() ? match.group(1) : "";
        var name = match.matches() ? match.group(2) : null;
        if (name == null ? !PLAIN.contains(word) : !NAMED.contains(word)) {
            var wrong = written.replaceAll("[{}]", "");
            findings.add(path, "`" + written + "` stands for nothing", Suggestion.of(wrong, words()));
        } else if (name != null) {
            findings.known(path, name, "name that {" + word + ":…} knows", known(word, names, inputs));
        }
    }

    private static Set<String> known(String word, Names names, Set<String> inputs) {
        return switch (word) {
            case "input" -> inputs;
            case "fact" -> names.facts();
            case "answer" -> names.fields();
            case "version" -> names.documents();
            case "meeting" -> names.planned();
            case "table" -> names.tables();
            case "pending" -> names.ballots();
            case "requested" -> names.requests();
            default -> Set.of();
        };
    }

    private static List<String> words() {
        var words = new TreeSet<>(PLAIN);
        NAMED.forEach(word -> words.add(word + ":…"));
        return List.copyOf(words);
    }
}
