package io.baton.slack;

import java.util.Optional;

/** Where a message stands in Slack, as Baton names it; which channel that is, is looked up when it is brought there. */
sealed interface Spot {

    /** A channel of {@code channels.yml}. */
    record Room(String name) implements Spot {}

    /** The bot's direct messages with a person. */
    record Dm(String person) implements Spot {}

    /** The thread of a case: the messages under its card in the channel where its process has its threads. */
    record CaseThread(String caseId) implements Spot {}

    /** The same thread for a customer: the messages under the card in the direct messages. */
    record Copy(String person, String caseId) implements Spot {}

    /** What only one person sees where he acted; {@code room} is the channel of {@code channels.yml}, or empty. */
    record Aside(String person, String room) implements Spot {}

    default String word() {
        return switch (this) {
            case Room(var name) -> "#" + name;
            case Dm(var person) -> "@" + person;
            case CaseThread(var caseId) -> "case:" + caseId;
            case Copy(var person, var caseId) -> "@" + person + "/" + caseId;
            case Aside(var person, var room) -> "~" + person + "#" + room;
        };
    }

    private static Spot aside(String rest) {
        var cut = rest.indexOf('#');
        return cut < 0 ? new Aside(rest, "") : new Aside(rest.substring(0, cut), rest.substring(cut + 1));
    }

    /** The spot of a word; nothing where an other version of Baton named it. */
    static Optional<Spot> of(String word) {
        if (word.startsWith("case:")) {
            return Optional.of(new CaseThread(word.substring("case:".length())));
        }
        var rest = word.isEmpty() ? "" : word.substring(1);
        var slash = rest.indexOf('/');
        return switch (word.isEmpty() ? ' ' : word.charAt(0)) {
            case '#' -> Optional.of(new Room(rest));
            case '~' -> Optional.of(aside(rest));
            case '@' ->
                Optional.of(slash < 0 ? new Dm(rest) : new Copy(rest.substring(0, slash), rest.substring(slash + 1)));
            default -> Optional.empty();
        };
    }
}
