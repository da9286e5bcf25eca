package io.baton.slack;

import io.baton.chat.Message;
import io.baton.chat.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A message as Slack shows it. */
final class MessageBlocks {

    /** Notifications and screen readers get this much; the blocks and the file hold the rest. */
    private static final int TOP_LEVEL = 3900;

    private static final int PIECE = 2900;
    private static final int MOST_PIECES = 4;
    private static final int MOST_VALUE = 600;
    private static final int PAIRS = Blocks.FIELDS / 2;

    /**
     * A message ready to be sent.
     *
     * @param text the accessible text
     * @param whole true where all of the message's words are in it
     */
    record Rendered(String text, List<Map<String, Object>> blocks, boolean whole) {}

    private final Message message;
    private final List<Map<String, Object>> blocks = new ArrayList<>();
    private boolean whole = true;

    private MessageBlocks(Message message) {
        this.message = message;
    }

    /** {@code dates} turns words into words with dates in the reader's own zone. */
    static Rendered of(Message message, UnaryOperator<String> dates) {
        var made = new MessageBlocks(message);
        made.words();
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
        return new MessageBlocks(message).spoken();
    }

    /** The words with the sign of a flag as what it stands for: names of signs are not read in plain text. */
    private String text() {
        return message.text().replace(":zap:", "⚡");
    }

    private void words() {
        var pieces = Words.pieces(text().isBlank() ? " " : text(), PIECE);
        pieces.stream().limit(MOST_PIECES).map(Blocks::section).forEach(blocks::add);
        if (pieces.size() > MOST_PIECES) {
            whole = false;
            blocks.add(Blocks.context("The whole text is in the file below this message."));
        }
    }

    private void progress() {
        var progress = message.progress();
        if (progress != null) {
            var bar = "▰".repeat(progress.index()) + "▱".repeat(Math.max(0, progress.of() - progress.index()));
            blocks.add(Blocks.context(bar + "  " + progress.index() + "/" + progress.of() + "  " + progress.stage()));
        }
    }

    private void fields(UnaryOperator<String> dates) {
        var cells = new ArrayList<Map<String, Object>>();
        for (var field : message.fields()) {
            whole &= field.value().length() <= MOST_VALUE;
            cells.add(Blocks.markdown("*" + Words.escaped(field.label().replace('*', '∗'), 200) + "*"));
            cells.add(value(field, dates));
        }
        for (int i = 0; i < cells.size(); i += 2 * PAIRS) {
            blocks.add(Blocks.fields(cells.subList(i, Math.min(cells.size(), i + 2 * PAIRS))));
        }
    }

    /** Formatting is on only where a date is put in and nothing else could format. */
    private Map<String, Object> value(Message.Shown field, UnaryOperator<String> dates) {
        var escaped = Words.escaped(field.value(), MOST_VALUE);
        var dated = message.kind() == Message.Kind.CARD ? dates.apply(escaped) : escaped;
        return dated.equals(escaped) || escaped.matches("(?s).*[*_~`].*")
                ? Blocks.plain(field.value(), MOST_VALUE)
                : Blocks.markdown(dated);
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
            blocks.add(Blocks.context((help == null ? "" : help + "\n") + "Question " + question.position() + " of "
                    + question.of() + (question.required() ? "" : ", may be skipped") + how(question)));
            Choices.ofQuestion(message, question).ifPresent(blocks::addAll);
        }
    }

    private static String how(Question question) {
        return switch (question.type()) {
            case FILE -> ". Send the file into this conversation.";
            case TABLE -> ". Send a CSV file or its text, or fill it in as a form.";
            case TEXT, LONG_TEXT, NUMBER, MONEY -> ". Type your answer.";
            case CHOICE, MULTI, YES_NO, DATE, DATE_TIME, PERSON, PEOPLE -> ". Choose, or type your answer.";
        };
    }

    private void menus() {
        for (var menu : message.menus()) {
            blocks.addAll(Choices.ofMenu(message, menu));
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
