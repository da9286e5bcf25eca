package io.baton.form;

import io.baton.language.Phrases;
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
        boolean required = filled.isRequired(field);
        lines.add(words().say(required ? "form.help.required" : "form.help.optional", field.label()));
        lines.add(Objects.requireNonNullElse(field.help(), ""));
        lines.add(allowed());
        lines.add(words().say(required ? "form.help.words" : "form.help.words-or-skip"));
        return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    /** What is allowed, as one or two sentences. */
    public String allowed() {
        return switch (field.type()) {
            case CHOICE -> words().say("form.choose", words().either(labels()));
            case YES_NO -> words().say("form.answer-with", words().either(labels()));
            case MULTI -> several();
            case TEXT, LONG_TEXT -> with(field.patternSay(), ranged("form.text", "character"));
            case DATE -> words().say("form.date", new TimeCheck(filled, field).example(), ruled());
            case DATE_TIME -> words().say("form.moment", new TimeCheck(filled, field).example(), ruled());
            case MONEY -> words().say("form.money", bounds());
            case NUMBER -> with(field.patternSay(), words().say("form.number", bounds()));
            case PERSON -> words().say("form.person");
            case PEOPLE -> ranged("form.people", "person");
            case FILE -> files();
            case TABLE -> table();
        };
    }

    private Phrases words() {
        return filled.around().words();
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
                ? with(field.patternSay(), ranged("form.several", "name"))
                : words().say("form.choose-several", words().all(labels()));
    }

    private String files() {
        var types = field.fileTypes();
        var most = field.maxMegabytes();
        var range = range("file");
        return words().say(
                        filled.isRequired(field) ? "form.files" : "form.files.or-none",
                        (types.isEmpty() ? "" : " (" + words().either(types) + ")")
                                + (range.isEmpty() ? "" : ", " + range)
                                + (most == null ? "" : words().say("form.files.megabytes", most)));
    }

    private String table() {
        return words().say(
                        field.takesNone() || !filled.isRequired(field) ? "form.table.or-none" : "form.table",
                        String.join(
                                ",", field.columns().stream().map(Column::id).toList()));
    }

    private String ruled() {
        var rule = field.date();
        if (rule == null) {
            return "";
        }
        return switch (rule) {
            case FUTURE -> words().say("form.ruled.future");
            case NOT_FUTURE -> words().say("form.ruled.not-future");
            case NOT_PAST -> words().say("form.ruled.not-past");
        };
    }

    /** A sentence, in its longer form where the number of things is bounded. */
    private String ranged(String key, String noun) {
        var range = range(noun);
        return range.isEmpty() ? words().say(key) : words().say(key + ".ranged", range);
    }

    private String range(String noun) {
        var least = field.min();
        var max = field.max();
        var min = least == null || least.signum() == 0 ? null : least;
        if (max == null) {
            return min == null ? "" : words().say("form.range.least", words().count(min.intValue(), noun));
        }
        return min == null
                ? words().say("form.range.most", words().count(max.intValue(), noun))
                : words().say("form.range.between", min.intValue(), words().count(max.intValue(), noun));
    }

    private String bounds() {
        var min = field.min();
        var max = field.max();
        return (min == null ? "" : words().say("form.bound.least", shown(min)))
                + (max == null ? "" : words().say("form.bound.most", shown(max)));
    }

    private String shown(BigDecimal number) {
        return Display.number(field, number);
    }

    private static String with(@Nullable String more, String sentence) {
        return more == null ? sentence : sentence + " " + more;
    }
}
