package io.baton.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the bot says, free of any platform. The text is plain: nothing in it formats, pings or breaks out, an
 * adapter escapes it.
 *
 * @param key what the message is, for ever: showing a message under a key that a place already has edits it there; a
 *     message delivered twice after a crash stands once
 * @param caseId the case it is about
 * @param onlyFor the one person who may see it in that place (a private reply), or null
 * @param cause the delivery that caused it, or null for the bot's own doing
 * @param aloud in a thread: those who only read the channel around it hear it, too
 */
public record Message(
        String key,
        Kind kind,
        String text,
        @Nullable String caseId,
        @Nullable String onlyFor,
        @Nullable String cause,
        @Nullable Question question,
        List<Shown> fields,
        @Nullable Progress progress,
        List<Button> buttons,
        List<Menu> menus,
        List<FileRef> files,
        boolean aloud) {

    /** What kind of message it is; the wire word is the name in lower case. */
    public enum Kind {
        NOTICE,
        CARD,
        PROMPT,
        QUESTION,
        REVIEW,
        REMINDER,
        REFUSAL,
        REPLY,
        FILE
    }

    /** A label with its value; {@code field} is the id where it shows a form's answer. */
    public record Shown(@Nullable String field, String label, String value) {}

    /** How far a case is: the stage, its index from 1, and how many there are. */
    public record Progress(String stage, int index, int of) {}

    /**
     * A button. {@code action} is the action word; {@code id} is opaque to everybody but the desk.
     *
     * @param style {@code primary}, {@code danger} or {@code plain}
     */
    public record Button(String id, String label, String style, String action, boolean enabled) {}

    /** A menu; {@code multiple} allows several values. */
    public record Menu(String id, String label, boolean multiple, List<Choice> options) {}

    public record Choice(String value, String label) {}

    /** A file that hangs on the message; {@code id} fetches it. */
    public record FileRef(String id, String name, long size, String type, String sha256) {}

    /** A message that is not aloud. */
    public Message(
            String key,
            Kind kind,
            String text,
            @Nullable String caseId,
            @Nullable String onlyFor,
            @Nullable String cause,
            @Nullable Question question,
            List<Shown> fields,
            @Nullable Progress progress,
            List<Button> buttons,
            List<Menu> menus,
            List<FileRef> files) {
        this(key, kind, text, caseId, onlyFor, cause, question, fields, progress, buttons, menus, files, false);
    }

    public Message {
        fields = List.copyOf(fields);
        buttons = List.copyOf(buttons);
        menus = List.copyOf(menus);
        files = List.copyOf(files);
    }

    /** The key of a case's card, the same in every place it stands. */
    public static String cardKey(String caseId) {
        return "card:" + caseId;
    }

    /** A message of words alone. */
    public static Message text(String key, Kind kind, @Nullable String caseId, String text) {
        return new Message(key, kind, text, caseId, null, null, null, List.of(), null, List.of(), List.of(), List.of());
    }

    public Message causedBy(@Nullable String cause) {
        return new Message(
                key, kind, text, caseId, onlyFor, cause, question, fields, progress, buttons, menus, files, aloud);
    }

    public Message privateTo(String person) {
        return new Message(
                key, kind, text, caseId, person, cause, question, fields, progress, buttons, menus, files, aloud);
    }

    public Message withFiles(List<FileRef> files) {
        return new Message(
                key, kind, text, caseId, onlyFor, cause, question, fields, progress, buttons, menus, files, aloud);
    }

    public Message withButtons(List<Button> buttons) {
        return new Message(
                key, kind, text, caseId, onlyFor, cause, question, fields, progress, buttons, menus, files, aloud);
    }

    public Message withFields(List<Shown> fields) {
        return new Message(
                key, kind, text, caseId, onlyFor, cause, question, fields, progress, buttons, menus, files, aloud);
    }

    public Message saidAloud(boolean aloud) {
        return new Message(
                key, kind, text, caseId, onlyFor, cause, question, fields, progress, buttons, menus, files, aloud);
    }
}
