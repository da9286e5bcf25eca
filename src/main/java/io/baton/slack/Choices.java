package io.baton.slack;

import io.baton.chat.Message;
import io.baton.chat.Question;
import io.baton.form.FieldType;
import io.baton.language.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Menus of a message. One choice is taken as soon as it is made; several are taken when the button beside them says that
 * they are all.
 */
final class Choices {

    /** Before the menu's id in the action id of a menu of which one thing is chosen. */
    static final String ONE = "choose:";

    /** Before the menu's id in the action id of a menu of which several things are chosen. */
    static final String SEVERAL = "collect:";

    /** Before the menu's id in the action id of the button that takes what was chosen. */
    static final String TAKE = "take:";

    private static final int MOST_OPTIONS = 300;
    private static final int LEAST_OPTION = 20;
    private static final int ALL_OPTIONS = 6000;

    private Choices() {}

    /** A picker for a question that is answered by a date or by people. */
    static Optional<List<Map<String, Object>>> ofQuestion(Message message, Question question, Phrases phrases) {
        var field = question.field();
        var type = question.type();
        var picker = type == FieldType.DATE
                ? "datepicker"
                : type == FieldType.DATE_TIME
                        ? "datetimepicker"
                        : type == FieldType.PERSON
                                ? "users_select"
                                : type == FieldType.PEOPLE ? "multi_users_select" : "";
        if (picker.isEmpty()) {
            return Optional.empty();
        }
        var several = type == FieldType.PEOPLE;
        var element = Blocks.element(picker, (several ? SEVERAL : ONE) + field, question.label());
        if (type == FieldType.DATE_TIME) {
            element.remove("placeholder");
        }
        return Optional.of(
                several ? several(message, field, question.label(), element, phrases) : one(message, field, element));
    }

    static List<Map<String, Object>> ofMenu(Message message, Message.Menu menu, Phrases phrases) {
        var element = Blocks.element(
                menu.multiple() ? "multi_static_select" : "static_select",
                (menu.multiple() ? SEVERAL : ONE) + menu.id(),
                menu.label());
        element.putAll(options(menu.options().stream().limit(MOST_OPTIONS).toList(), optionText(menu), phrases));
        var blocks = new ArrayList<>(
                menu.multiple()
                        ? several(message, menu.id(), menu.label(), element, phrases)
                        : one(message, menu.id(), element));
        if (menu.options().size() > MOST_OPTIONS) {
            blocks.add(Blocks.context(
                    phrases.say("slack.list", MOST_OPTIONS, menu.options().size())));
        }
        return blocks;
    }

    /** How long the options of a menu may be, so that the message does not become too long for Slack. */
    private static int optionText(Message.Menu menu) {
        return Math.clamp(ALL_OPTIONS / Math.max(1, menu.options().size()), LEAST_OPTION, Blocks.OPTION);
    }

    /** How many characters the options of a menu take. */
    static int characters(Message.Menu menu) {
        return menu.options().stream()
                .limit(MOST_OPTIONS)
                .mapToInt(option ->
                        Words.escaped(option.label(), optionText(menu)).length())
                .sum();
    }

    /** Up to a hundred options, or groups of a hundred. */
    static Map<String, Object> options(List<Message.Choice> choices, Phrases phrases) {
        return options(choices, Blocks.OPTION, phrases);
    }

    private static Map<String, Object> options(List<Message.Choice> choices, int most, Phrases phrases) {
        var options = choices.stream()
                .map(choice -> Blocks.option(choice.value(), Words.cut(choice.label(), most)))
                .toList();
        if (options.size() <= Blocks.OPTIONS) {
            return Blocks.map("options", options);
        }
        var groups = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < options.size() && groups.size() < Blocks.OPTIONS; i += Blocks.OPTIONS) {
            var to = Math.min(options.size(), i + Blocks.OPTIONS);
            var label = Blocks.plain(phrases.say("form.range.between", i + 1, to), 75);
            groups.add(Blocks.map("label", label, "options", options.subList(i, to)));
        }
        return Blocks.map("option_groups", groups);
    }

    private static List<Map<String, Object>> one(Message message, String menu, Map<String, Object> element) {
        return List.of(Blocks.actions(blockId(message, menu), List.of(element)));
    }

    private static List<Map<String, Object>> several(
            Message message, String menu, String label, Map<String, Object> element, Phrases phrases) {
        var ref = new Ref(message.key(), message.caseId(), menu).write();
        var take = Blocks.button(TAKE + menu, phrases.say("slack.take"), ref, "primary");
        return List.of(Blocks.section(label, blockId(message, menu), element), Blocks.actions(null, List.of(take)));
    }

    /** A block id that says what its menu belongs to; where that is too long, where the message stands must do. */
    private static @org.jspecify.annotations.Nullable String blockId(Message message, String menu) {
        var ref = new Ref(message.key(), message.caseId(), menu).write();
        return ref.length() <= 255 ? ref : Integer.toHexString(ref.hashCode());
    }
}
