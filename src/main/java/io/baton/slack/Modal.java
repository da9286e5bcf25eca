package io.baton.slack;

import io.baton.chat.FormView;
import io.baton.chat.Message;
import io.baton.form.Column;
import io.baton.form.FieldType;
import io.baton.form.Option;
import io.baton.form.Value;
import io.baton.language.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of a form as a modal. */
final class Modal {

    /** The callback id of every form. */
    static final String CALLBACK = "baton-form";

    /** The action id of every input; its block says which field it is. */
    static final String INPUT = "value";

    private static final int TITLE = 24;
    private static final int MOST_CHECKBOXES = 10;
    private static final int INITIAL_TEXT = 3000;
    private static final String FIELD = "field:";
    private static final String SHEET = "sheet:";

    private final FormView form;
    private final Phrases phrases;
    private final Function<String, Optional<String>> slackUser;

    private Modal(FormView form, Phrases phrases, Function<String, Optional<String>> slackUser) {
        this.form = form;
        this.phrases = phrases;
        this.slackUser = slackUser;
    }

    /**
     * The view.
     *
     * @param phrases of the language of who fills it in
     * @param metadata opaque, comes back with the submission
     * @param slackUser the Slack user of a person, where he has one
     */
    static Map<String, Object> of(
            FormView form, Phrases phrases, String metadata, Function<String, Optional<String>> slackUser) {
        return new Modal(form, phrases, slackUser).view(metadata);
    }

    /** A view that says something and has nothing to fill in; {@code title} is a key. */
    static Map<String, Object> note(Phrases phrases, String title, String text) {
        return Blocks.map(
                "type", "modal",
                "callback_id", CALLBACK,
                "title", Blocks.plain(phrases.say(title), TITLE),
                "close", Blocks.plain(phrases.say("slack.form.understood"), TITLE),
                "blocks", List.of(Blocks.section(text)));
    }

    private Map<String, Object> view(String metadata) {
        var blocks = new ArrayList<Map<String, Object>>();
        if (form.title().length() > TITLE) {
            blocks.add(Blocks.header(form.title()));
        }
        if (form.partial()) {
            blocks.add(Blocks.context(phrases.say("slack.form.partial")));
        }
        form.fields().stream().map(this::inputs).forEach(blocks::addAll);
        boolean last = form.page() >= form.of();
        return Blocks.map(
                "type",
                "modal",
                "callback_id",
                CALLBACK,
                "private_metadata",
                metadata,
                "title",
                Blocks.plain(form.title(), TITLE),
                "submit",
                Blocks.plain(phrases.say(last ? "slack.form.send" : "slack.form.next"), TITLE),
                "close",
                Blocks.plain(phrases.say("talk.button.cancel"), TITLE),
                "notify_on_close",
                false,
                "blocks",
                blocks);
    }

    /** The block of a field; its id differs from page to page, so that Slack keeps no value of another page in it. */
    static String block(FormView form, String field) {
        return FIELD + form.page() + ":" + field;
    }

    /** The field that a block is of. */
    static Optional<String> field(String block) {
        var cut = block.indexOf(':', FIELD.length());
        return block.startsWith(FIELD) && cut > 0 ? Optional.of(block.substring(cut + 1)) : Optional.empty();
    }

    /** The field that a file is of which stands for a table. */
    static Optional<String> sheet(String block) {
        var cut = block.indexOf(':', SHEET.length());
        return block.startsWith(SHEET) && cut > 0 ? Optional.of(block.substring(cut + 1)) : Optional.empty();
    }

    /** The input of a field; a table has another one for a file that stands for it. */
    private List<Map<String, Object>> inputs(FormView.Entry entry) {
        var table = entry.type() == FieldType.TABLE;
        var open = table || form.partial() || !entry.required() || isUntouched(entry, nothing(entry), slackUser);
        var label = open && entry.required() ? entry.label() + " *" : entry.label();
        var input = Blocks.input(block(form, entry.field()), label, hint(entry), open, element(entry));
        if (!table) {
            return List.of(input);
        }
        var file = element("file_input");
        file.put("filetypes", List.of("csv", "xlsx", "txt"));
        file.put("max_files", 1);
        var block = SHEET + form.page() + ":" + entry.field();
        var sheet = phrases.say("slack.form.sheet", entry.label());
        return List.of(input, Blocks.input(block, sheet, phrases.say("slack.form.sheet-help"), true, file));
    }

    /** What Slack sends of an input that shows nothing. */
    private static Object nothing(FormView.Entry entry) {
        return entry.type().isList() ? List.of() : "";
    }

    /** True where a value that the modal cannot show, or not all of it, came back as it was shown. */
    static boolean isUntouched(
            FormView.Entry entry, @Nullable Object given, Function<String, Optional<String>> slackUser) {
        var value = entry.value();
        if (value == null || value.isEmpty()) {
            return false;
        }
        var shown = shown(entry, slackUser);
        var all = entry.type().isList() ? value.texts() : List.of(value.plain());
        var came = given instanceof List<?> list
                ? list
                : List.of(String.valueOf(given)).stream()
                        .filter(text -> !text.isEmpty())
                        .toList();
        return !shown.equals(all) && came.equals(shown);
    }

    /** What the modal shows of a value, of a kind that it cannot always show: nothing, or those people who are in Slack. */
    private static List<String> shown(FormView.Entry entry, Function<String, Optional<String>> slackUser) {
        var value = Objects.requireNonNull(entry.value());
        return switch (entry.type()) {
            case FILE -> List.of();
            case PERSON, PEOPLE ->
                value.texts().stream()
                        .filter(person -> slackUser.apply(person).isPresent())
                        .toList();
            case TEXT, LONG_TEXT, NUMBER, MONEY ->
                plain(entry).filter(Modal::fits).stream().toList();
            case TABLE -> plain(entry).filter(Modal::fits).isPresent() ? List.of(value.plain()) : List.of();
            case DATE -> plain(entry).filter(Modal::isDate).stream().toList();
            case DATE_TIME ->
                plain(entry).filter(time -> Moments.epoch(time).isPresent()).stream()
                        .toList();
            case CHOICE, MULTI, YES_NO -> value.texts();
        };
    }

    private static boolean fits(String text) {
        return text.length() <= INITIAL_TEXT;
    }

    private static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private @Nullable String hint(FormView.Entry entry) {
        var help = help(entry);
        var kept = isUntouched(entry, nothing(entry), slackUser);
        return !kept ? help : (help == null ? "" : help + "\n") + phrases.say("slack.form.kept");
    }

    private @Nullable String help(FormView.Entry entry) {
        var help = entry.help();
        return switch (entry.type()) {
            case TABLE ->
                (help == null ? "" : help + "\n")
                        + phrases.say(
                                "slack.form.rows",
                                entry.columns().stream().map(Modal::column).collect(Collectors.joining(", ")));
            case MONEY -> help == null ? phrases.say("slack.form.money") : help;
            default -> help;
        };
    }

    private static String column(Column column) {
        return column.id() + (column.required() ? "*" : "");
    }

    private Map<String, Object> element(FormView.Entry entry) {
        return switch (entry.type()) {
            case CHOICE -> select(entry, options(entry), false);
            case MULTI -> select(entry, options(entry), true);
            case YES_NO -> radio(entry);
            case TEXT, NUMBER, MONEY -> text(entry, false);
            case LONG_TEXT, TABLE -> text(entry, true);
            case DATE ->
                initial(element("datepicker"), "initial_date", plain(entry).filter(Modal::isDate));
            case DATE_TIME ->
                initial(
                        element("datetimepicker"),
                        "initial_date_time",
                        plain(entry).flatMap(Moments::epoch));
            case PERSON ->
                initial(element("users_select"), "initial_user", plain(entry).flatMap(slackUser));
            case PEOPLE -> initial(element("multi_users_select"), "initial_users", users(entry));
            case FILE -> element("file_input");
        };
    }

    private static Map<String, Object> element(String type) {
        return new LinkedHashMap<>(Map.of("type", type, "action_id", INPUT));
    }

    private static Map<String, Object> initial(Map<String, Object> element, String key, Optional<?> value) {
        value.ifPresent(initial -> element.put(key, initial));
        return element;
    }

    private Map<String, Object> text(FormView.Entry entry, boolean lines) {
        var element = element("plain_text_input");
        element.put("multiline", lines);
        return initial(element, "initial_value", plain(entry).filter(Modal::fits));
    }

    private static Optional<String> plain(FormView.Entry entry) {
        return Optional.ofNullable(entry.value())
                .map(value -> value instanceof Value.Table table ? Tables.csv(entry.columns(), table) : value.plain())
                .filter(text -> !text.isEmpty());
    }

    private Optional<List<String>> users(FormView.Entry entry) {
        return Optional.ofNullable(entry.value())
                .map(value -> value.texts().stream()
                        .flatMap(person -> slackUser.apply(person).stream())
                        .toList())
                .filter(users -> !users.isEmpty());
    }

    private static List<Message.Choice> options(FormView.Entry entry) {
        return entry.options().stream()
                .map((Option option) -> new Message.Choice(option.value(), option.label()))
                .toList();
    }

    private Map<String, Object> radio(FormView.Entry entry) {
        var choices = entry.options().isEmpty()
                ? List.of(
                        new Message.Choice("yes", phrases.say("form.yes")),
                        new Message.Choice("no", phrases.say("form.no")))
                : options(entry);
        var element = element("radio_buttons");
        element.putAll(Choices.options(choices, phrases));
        return initial(
                element, "initial_option", chosen(entry, choices).stream().findFirst());
    }

    private Map<String, Object> select(FormView.Entry entry, List<Message.Choice> choices, boolean several) {
        var boxes = several && choices.size() <= MOST_CHECKBOXES;
        var element = element(boxes ? "checkboxes" : several ? "multi_static_select" : "static_select");
        element.putAll(Choices.options(choices, phrases));
        var chosen = chosen(entry, choices);
        return several
                ? initial(element, "initial_options", Optional.of(chosen).filter(all -> !all.isEmpty()))
                : initial(element, "initial_option", chosen.stream().findFirst());
    }

    private static List<Map<String, Object>> chosen(FormView.Entry entry, List<Message.Choice> choices) {
        var value = entry.value();
        var texts = value == null ? List.<String>of() : value.texts();
        return choices.stream()
                .filter(choice -> texts.contains(choice.value()))
                .map(choice -> Blocks.option(choice.value(), choice.label()))
                .toList();
    }

    /** What is wrong, by block; what is wrong with the form as a whole stands at its first field. */
    static Map<String, String> errors(FormView form, Map<String, String> errors) {
        var byBlock = new LinkedHashMap<String, String>();
        errors.forEach((field, text) -> {
            var known = form.fields().stream().anyMatch(entry -> entry.field().equals(field));
            var at = known ? field : form.fields().getFirst().field();
            byBlock.merge(block(form, at), Words.cut(text, 1000), (one, other) -> one + " " + other);
        });
        return byBlock;
    }
}
