package io.baton.slack;

import io.baton.chat.Message;
import io.baton.chat.Question;
import io.baton.language.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A message as Slack shows it. */
final class MessageBlocks {

    /** Notifications and screen readers get this much; the blocks and the file hold the rest. */
    private static final int TOP_LEVEL = 3900;

    private static final int PIECE = 2900;

    /** Slack refuses a message whose blocks have more than about 13 200 characters together. */
    private static final int MOST_CHARACTERS = 11_500;

    private static final int MOST_VALUE = 600;
    private static final int LEAST_VALUE = 40;
    private static final int ALL_VALUES = 6000;
    private static final int MOST_FIELDS = 70;
    private static final int PAIRS = Blocks.FIELDS / 2;

    /** What would format in a text that is formatted: marks, names of emoji, quotes. */
    private static final Pattern FORMATS = Pattern.compile("(?m)[*_~`]|:[\\w+'-]+:|^\\s*&gt;");

    /**
     * A message ready to be sent.
     *
     * @param text the accessible text
     * @param whole true where all of the message's words are in it
     */
    record Rendered(String text, List<Map<String, Object>> blocks, boolean whole) {}

    private final Message message;
    private final Phrases phrases;
    private final List<Map<String, Object>> blocks = new ArrayList<>();
    private boolean whole = true;

    private MessageBlocks(Message message, Phrases phrases) {
        this.message = message;
        this.phrases = phrases;
    }

    /** {@code phrases} are of the reader's language; {@code dates} turns words into words with dates in his own zone. */
    static Rendered of(Message message, Phrases phrases, UnaryOperator<String> dates) {
        var made = new MessageBlocks(message, phrases);
        made.words(dates);
        made.progress();
        made.fields(dates);
        made.files();
        made.question();
        made.menus();
        made.buttons();
        return new Rendered(Words.escaped(made.spoken(), TOP_LEVEL), List.copyOf(made.blocks), made.whole);
    }

    /** All that the message says, in words. */
    String spoken() {
        var fields = message.fields().stream()
                .map(field -> field.label() + ": " + field.value())
                .collect(Collectors.joining("\n"));
        return fields.isEmpty() ? text() : text() + "\n" + fields;
    }

    /** All that a message says, for the file that holds what is too long to show. */
    static String whole(Message message) {
        var question = message.question();
        var help = question == null || question.help() == null ? "" : "\n" + question.help();
        return new MessageBlocks(message, Phrases.ENGLISH).spoken() + help;
    }

    /** The words with the sign of a flag as what it stands for: names of signs are not read in plain text. */
    private String text() {
        return message.text().replace(":zap:", "⚡");
    }

    private void words(UnaryOperator<String> dates) {
        var pieces = Words.pieces(text().isBlank() ? " " : text(), PIECE);
        var left = MOST_CHARACTERS - others();
        for (var piece : pieces) {
            var escaped = Words.escape(piece);
            if (blocks.isEmpty() || escaped.length() <= left) {
                blocks.add(isDated(escaped, dates) ? Blocks.dated(dates.apply(escaped)) : Blocks.section(piece));
                left -= escaped.length();
            } else {
                left = 0;
            }
        }
        if (blocks.size() < pieces.size()) {
            whole = false;
            blocks.add(Blocks.context(phrases.say("slack.whole-text")));
        }
    }

    /** Formatting is on only where a date is put in, and nothing else could format. */
    private static boolean isDated(String escaped, UnaryOperator<String> dates) {
        return !FORMATS.matcher(escaped).find() && !dates.apply(escaped).equals(escaped);
    }

    /** How many characters there are beside the words. */
    private int others() {
        var fields = message.fields().stream()
                .limit(MOST_FIELDS)
                .mapToInt(field -> Words.escaped(field.label(), mostValue()).length()
                        + Words.escaped(field.value(), mostValue()).length())
                .sum();
        var labels = message.menus().stream().mapToInt(Choices::characters).sum()
                + message.buttons().stream()
                        .mapToInt(button -> button.label().length())
                        .sum();
        var question = message.question();
        var help = question == null || question.help() == null
                ? 0
                : question.help().length();
        return fields + labels + help;
    }

    /** The more fields, the less of each. */
    private int mostValue() {
        return Math.clamp(ALL_VALUES / Math.max(1, message.fields().size()), LEAST_VALUE, MOST_VALUE);
    }

    private void progress() {
        var progress = message.progress();
        if (progress != null) {
            var bar = "▰".repeat(progress.index()) + "▱".repeat(Math.max(0, progress.of() - progress.index()));
            blocks.add(Blocks.context(bar + "  " + progress.index() + "/" + progress.of() + "  " + progress.stage()));
        }
    }

    private void fields(UnaryOperator<String> dates) {
        var most = mostValue();
        var cells = new ArrayList<Map<String, Object>>();
        for (var field : message.fields().stream().limit(MOST_FIELDS).toList()) {
            whole &= field.value().length() <= most;
            cells.add(Blocks.markdown("*" + Words.escaped(field.label().replaceAll("[*_~`]", " "), most) + "*"));
            cells.add(value(field, most, dates));
        }
        whole &= message.fields().size() <= MOST_FIELDS;
        for (int i = 0; i < cells.size(); i += 2 * PAIRS) {
            blocks.add(Blocks.fields(cells.subList(i, Math.min(cells.size(), i + 2 * PAIRS))));
        }
        if (!whole && !message.fields().isEmpty()) {
            blocks.add(Blocks.context(phrases.say("slack.whole")));
        }
    }

    private Map<String, Object> value(Message.Shown field, int most, UnaryOperator<String> dates) {
        var escaped = Words.escaped(field.value(), most);
        return message.kind() == Message.Kind.CARD && isDated(escaped, dates)
                ? Blocks.markdown(dates.apply(escaped))
                : Blocks.plain(field.value(), most);
    }

    private void files() {
        if (!message.files().isEmpty()) {
            blocks.add(Blocks.context(
                    message.files().stream().map(file -> "📎 " + file.name()).collect(Collectors.joining("   "))));
        }
    }

    private void question() {
        var question = message.question();
        if (question != null) {
            var help = question.help();
            if (help != null && !help.isBlank()) {
                whole &= Words.escape(help).length() <= Blocks.FIELD;
                blocks.add(Blocks.context(help));
            }
            blocks.add(Blocks.context(phrases.say(
                    question.required() ? "slack.question.required" : "slack.question.optional",
                    question.position(),
                    question.of(),
                    phrases.say(how(question)))));
            Choices.ofQuestion(message, question, phrases).ifPresent(blocks::addAll);
        }
    }

    private static String how(Question question) {
        return switch (question.type()) {
            case FILE -> "slack.question.file";
            case TABLE -> "slack.question.table";
            case TEXT, LONG_TEXT, NUMBER, MONEY -> "slack.question.text";
            case CHOICE, MULTI, YES_NO, DATE, DATE_TIME, PERSON, PEOPLE -> "slack.question.choice";
        };
    }

    private void menus() {
        for (var menu : message.menus()) {
            blocks.addAll(Choices.ofMenu(message, menu, phrases));
        }
    }

    private void buttons() {
        var buttons = new ArrayList<Map<String, Object>>();
        for (var button : message.buttons()) {
            if (button.enabled()) {
                var ref = new Ref(message.key(), message.caseId(), button.action());
                buttons.add(Blocks.button(
                        "press:" + buttons.size() + ":" + Words.cut(button.id(), 200),
                        button.label(),
                        ref.write(),
                        button.style()));
            }
        }
        for (int i = 0; i < buttons.size(); i += Blocks.BUTTONS) {
            blocks.add(Blocks.actions(null, buttons.subList(i, Math.min(buttons.size(), i + Blocks.BUTTONS))));
        }
    }
}
