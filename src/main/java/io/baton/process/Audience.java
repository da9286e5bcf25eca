package io.baton.process;

/**
 * Who is told, as configuration writes it: a role ({@code CUSTOMER}), or one of the words below.
 *
 * <ul>
 *   <li>{@code thread}, {@code actor}, {@code holders} (who must act next), {@code involved} (all who had a part so far),
 *       {@code assignees}, {@code assignee} (of the lane acted for), {@code area} (the room of the area acted for)
 *   <li>{@code pending:ballot} (parties that have not voted), {@code parties:ballot}, {@code areas:core},
 *       {@code areas:applicable}, {@code members:AREA:SECURITY} (each one's direct messages), {@code person:input}
 * </ul>
 */
public record Audience(Word word, String of) {

    /** How {@link #of} is to be read. */
    public enum Word {
        ROLE,
        ROOM,
        THREAD,
        ACTOR,
        HOLDERS,
        INVOLVED,
        ASSIGNEES,
        ASSIGNEE,
        AREA,
        ASKED,
        RAISER,
        PENDING,
        PARTIES,
        AREAS,
        MEMBERS,
        PERSON
    }

    /** Reads the configuration's text. */
    public static Audience valueOf(String text) {
        var colon = text.indexOf(':');
        var head = colon < 0 ? text : text.substring(0, colon);
        var tail = colon < 0 ? "" : text.substring(colon + 1);
        return switch (head) {
            case "thread" -> new Audience(Word.THREAD, tail);
            case "actor" -> new Audience(Word.ACTOR, tail);
            case "holders" -> new Audience(Word.HOLDERS, tail);
            case "involved" -> new Audience(Word.INVOLVED, tail);
            case "assignees" -> new Audience(Word.ASSIGNEES, tail);
            case "assignee" -> new Audience(Word.ASSIGNEE, tail);
            case "area" -> new Audience(Word.AREA, tail);
            case "asked" -> new Audience(Word.ASKED, tail);
            case "raiser" -> new Audience(Word.RAISER, tail);
            case "room" -> new Audience(Word.ROOM, tail);
            case "pending" -> new Audience(Word.PENDING, tail);
            case "parties" -> new Audience(Word.PARTIES, tail);
            case "areas" -> new Audience(Word.AREAS, tail);
            case "members" -> new Audience(Word.MEMBERS, tail);
            case "person" -> new Audience(Word.PERSON, tail);
            default -> new Audience(Word.ROLE, text);
        };
    }

    @Override
    public String toString() {
        return switch (word) {
            case ROLE -> of;
            default -> word.name().toLowerCase(java.util.Locale.ROOT) + (of.isEmpty() ? "" : ":" + of);
        };
    }
}
