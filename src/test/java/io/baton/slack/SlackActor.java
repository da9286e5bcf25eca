package io.baton.slack;

import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Option;
import io.baton.slackworld.SeenMessage;
import io.baton.slackworld.SlackUser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** One of the people of the configuration at the client of Slack: everything is done with what stands on the screen. */
final class SlackActor {

    /** How far anybody scrolls. */
    private static final int IN_SIGHT = 40;

    private final SlackTheatre theatre;
    private final String process;
    private final String id;
    private final SlackUser user;

    SlackActor(SlackTheatre theatre, String process, String id) {
        this.theatre = theatre;
        this.process = process;
        this.id = id;
        this.user = theatre.bot().slack.user(id);
    }

    SlackUser user() {
        return user;
    }

    /** True where what the bot answers him stands among his direct messages. */
    boolean isAnsweredInPrivate() {
        return SlackTheatre.channels(id).isEmpty();
    }

    // ---- saying and giving commands

    void says(String text) {
        user.say(text);
        theatre.quiet();
    }

    /** Staff act in their channel, where what they are told is for them alone; customers in their direct messages. */
    private void slash(String line) {
        var channels = SlackTheatre.channels(id);
        if (channels.isEmpty()) {
            user.slash(line).acked();
        } else {
            user.in(channels.getFirst()).slash(line).acked();
        }
        theatre.quiet();
    }

    /** Acts by command; what a line cannot hold, and what a form asks page by page, goes into the form that opens. */
    void does(String action, String caseId, String area, Map<String, Object> inputs) {
        var inForm = new LinkedHashMap<>(inputs);
        var line = new StringBuilder("/case " + action + " " + caseId);
        if (!area.isEmpty()) {
            line.append(' ').append(area);
        }
        if (theatre.process(process).rules(action).stream().noneMatch(rule -> rule.isPartial())) {
            inputs.forEach((key, value) -> {
                if (!isFile(value) && !isTable(value)) {
                    line.append(' ')
                            .append(key)
                            .append("=\"")
                            .append(words(action, key, value))
                            .append('"');
                    inForm.remove(key);
                }
            });
        }
        slash(line.toString());
        if (!inForm.isEmpty()) {
            SlackSheet.of(theatre, process, action, this).fill(inForm);
        }
    }

    private String words(String action, String key, Object value) {
        var people = theatre.fields(process, action, key).stream()
                .anyMatch(field -> field.type() == FieldType.PERSON || field.type() == FieldType.PEOPLE);
        var texts = value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(value.toString());
        return String.join(",", people ? texts.stream().map(who -> "@" + who).toList() : texts);
    }

    static boolean isFile(Object value) {
        return value instanceof String text && text.startsWith("file:");
    }

    static boolean isTable(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map;
    }

    // ---- pressing

    /** Presses the newest button of an action that the person has in sight, and fills in the form that opens. */
    void presses(String action, String caseId, Map<String, Object> inputs) {
        var labels = theatre.labels(process, action);
        var message = sight().stream()
                .filter(isAbout(caseId))
                .filter(one -> one.buttons().stream().anyMatch(labels::contains))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new AssertionError(id + " sees no button " + labels + " in " + seen()));
        press(message, labels);
        if (!inputs.isEmpty()) {
            SlackSheet.of(theatre, process, action, this).fill(inputs);
        }
    }

    private void press(SeenMessage message, List<String> labels) {
        var label =
                message.buttons().stream().filter(labels::contains).findFirst().orElseThrow();
        user.click(message, label).acked();
        theatre.quiet();
    }

    /** Presses a button of a message as it stood before it was changed. */
    void pressesOld(String action, SeenMessage before) {
        var label = before.buttons().stream()
                .filter(theatre.labels(process, action)::contains)
                .findFirst()
                .orElseThrow();
        user.clickAsSeen(before, label).acked();
        theatre.quiet();
    }

    /** Messages with a button of the action, as they stand now. */
    List<SeenMessage> offering(String action, String caseId) {
        var labels = theatre.labels(process, action);
        return sight().stream()
                .filter(isAbout(caseId))
                .filter(one -> one.buttons().stream().anyMatch(labels::contains))
                .toList();
    }

    static Predicate<SeenMessage> isAbout(String caseId) {
        return message -> message.words().contains(caseId)
                || !SlackTheatre.CASE_ID.matcher(message.words()).find();
    }

    /** What the person has in sight, oldest first. */
    List<SeenMessage> sight() {
        var all = new ArrayList<>(user.direct().latest(IN_SIGHT));
        SlackTheatre.channels(id).forEach(channel -> all.addAll(user.in(channel).latest(IN_SIGHT)));
        all.sort(Comparator.comparing(SeenMessage::at));
        return all;
    }

    List<String> seen() {
        var all = sight();
        return all.subList(Math.max(0, all.size() - 6), all.size()).stream()
                .map(one -> one.words() + " " + one.buttons())
                .toList();
    }

    // ---- a request

    /** Answers every question of a request in direct messages. */
    void begins(Map<String, String> answers) {
        user.slash("/request " + process).acked();
        theatre.quiet();
        var asked = "";
        for (var question = question(); question != null; question = question()) {
            if (question.ts().equals(asked)) {
                throw new AssertionError(id + " is asked again: " + seen());
            }
            asked = question.ts();
            answer(question, answers);
            theatre.quiet();
        }
    }

    /** Submits the request that lies before him to be checked. */
    void submits() {
        press(
                user.direct().latest(3).reversed().stream()
                        .filter(one -> one.buttons().contains("Submit"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nothing to submit before " + id + " in " + seen())),
                List.of("Submit"));
    }

    private SeenMessage question() {
        return user.direct().latest(5).stream()
                .filter(one ->
                        one.words().contains("Question ") && one.buttons().contains("Back"))
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    private void answer(SeenMessage question, Map<String, String> answers) {
        var field = asked(question);
        var answer = answers.getOrDefault(field.id(), "skip");
        var label = label(field, answer);
        if (answer.equals("skip") && question.buttons().contains("Skip")) {
            user.click(question, "Skip").acked();
        } else if (isFile(answer)) {
            user.upload(answer.substring("file:".length()), "a file".getBytes(StandardCharsets.UTF_8));
        } else if (question.buttons().contains(label)) {
            user.click(question, label).acked();
        } else if (question.menus().contains(field.label())) {
            choose(question, field, answer);
        } else {
            user.say(answer);
        }
    }

    private Field asked(SeenMessage question) {
        var lines = question.words().lines().toList();
        return theatre.process(process).requestForm().fields().stream()
                .filter(field -> lines.contains(field.label()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("which question is this? " + question.words()));
    }

    private static String label(Field field, String answer) {
        return field.options().stream()
                .filter(option -> option.value().equals(answer))
                .map(Option::label)
                .findFirst()
                .orElseGet(() ->
                        answer.isEmpty() ? "" : answer.substring(0, 1).toUpperCase(Locale.ROOT) + answer.substring(1));
    }

    private void choose(SeenMessage question, Field field, String answer) {
        var words = answer.replaceAll("[\\[\\]]", "").split(",\\s*");
        user.select(question, field.label(), words).acked();
        if (question.buttons().contains("Take these")) {
            theatre.quiet();
            user.click(question, "Take these").acked();
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
