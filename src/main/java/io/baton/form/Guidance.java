package io.baton.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in words what a field takes, with an example. */
public record Guidance(Filled filled, Field field) {

    /** Everything a person needs to answer: what is asked, what is allowed, which words lead on. */
    public String help() {
        var lines = new ArrayList<String>();
        lines.add(field.label() + (filled.isRequired(field) ? " (required)" : " (optional)"));
        lines.add(Objects.requireNonNullElse(field.help(), ""));
        lines.add(allowed());
        lines.add("You can also say back, " + (filled.isRequired(field) ? "" : "skip, ")
                + "save (go on later), cancel, or edit and the name of an earlier question.");
        return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    /** What is allowed, as one or two sentences. */
    public String allowed() {
        return switch (field.type()) {
            case CHOICE -> "Choose " + Wording.either(labels()) + ".";
            case YES_NO -> "Answer " + Wording.either(labels()) + ".";
            case MULTI -> several();
            case TEXT, LONG_TEXT -> sentence("Write a text" + within("character", ""), field.patternSay());
            case DATE ->
                "Write a date as year-month-day, for example " + new TimeCheck(filled, field).example() + ruled() + ".";
            case DATE_TIME ->
                "Write date and time as year-month-dayThour:minute, for example "
                        + new TimeCheck(filled, field).example() + "T14:30" + ruled() + ".";
            case MONEY -> "Write an amount, for example $25,000 or 25,000.50" + bounds() + ".";
            case NUMBER -> sentence("Write a number in digits" + bounds(), field.patternSay());
            case PERSON -> "Name a person, for example @maria.";
            case PEOPLE -> "Name people, for example @omar, @lin" + within("person", "; ") + ".";
            case FILE -> files();
            case TABLE -> table();
        };
    }

    private List<String> labels() {
        return filled.options(field).stream().map(Guidance::named).toList();
    }

    /** The label, with the value where a person could not guess it from the label. */
    private static String named(Option option) {
        var label = option.label();
        var spoken = option.value().replace('_', ' ');
        return label.equalsIgnoreCase(option.value()) || label.equalsIgnoreCase(spoken)
                ? label
                : label + " (" + option.value() + ")";
    }

    private String several() {
        return field.options().isEmpty()
                ? sentence("List them with commas between" + within("name", ", "), field.patternSay())
                : "Choose one or more, with commas between: " + Wording.all(labels()) + ".";
    }

    private String files() {
        var types = field.fileTypes();
        var most = field.maxMegabytes();
        return "Send files"
                + (types.isEmpty() ? "" : " (" + Wording.either(types) + ")")
                + within("file", ", ")
                + (most == null ? "" : ", each up to " + most + " MB")
                + (filled.isRequired(field) ? "." : ", or say none.");
    }

    private String table() {
        return "Send a CSV file or CSV text whose first line names the columns: "
                + String.join(",", field.columns().stream().map(Column::id).toList())
                + (field.takesNone() || !filled.isRequired(field) ? ". Say none if there are none." : ".");
    }

    private String ruled() {
        var rule = field.date();
        if (rule == null) {
            return "";
        }
        return switch (rule) {
            case FUTURE -> "; it must be in the future";
            case NOT_FUTURE -> "; it can't be in the future";
            case NOT_PAST -> "; it can't be in the past";
        };
    }

    private String within(String noun, String joint) {
        var min = field.min();
        var max = field.max();
        var lead = joint.isEmpty() ? " of " : joint;
        if (max == null) {
            return min == null || min.signum() == 0 ? "" : lead + "at least " + Wording.count(min.intValue(), noun);
        }
        return min == null || min.signum() == 0
                ? lead + "at most " + Wording.count(max.intValue(), noun)
                : lead + min.intValue() + " to " + Wording.count(max.intValue(), noun);
    }

    private String bounds() {
        var min = field.min();
        var max = field.max();
        return (min == null ? "" : ", at least " + shown(min)) + (max == null ? "" : ", at most " + shown(max));
    }

    private String shown(BigDecimal number) {
        return Display.number(field, number);
    }

    private static String sentence(String first, @Nullable String second) {
        return second == null ? first + "." : first + ". " + second;
    }
}
