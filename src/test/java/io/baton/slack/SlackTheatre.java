package io.baton.slack;

import io.baton.botconfig.TestConfig;
import io.baton.casework.Case;
import io.baton.casework.Cases;
import io.baton.desk.Rehearsal;
import io.baton.form.Field;
import io.baton.process.ProcessDefinition;
import io.baton.slackworld.SlackPlace;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The whole bot in a Slack where everybody of the configuration is, for stories that are played on people's screens. */
final class SlackTheatre implements AutoCloseable {

    static final Pattern CASE_ID = Pattern.compile("[A-Z]{3}-\\d{4}-\\d{4}");

    private final TestConfig config;
    private final SlackBot bot;
    private final List<String> people;

    private SlackTheatre(TestConfig config, SlackBot bot, List<String> people) {
        this.config = config;
        this.bot = bot;
        this.people = people;
    }

    static SlackTheatre open(TestConfig config, SlackBot.Mode mode) {
        var slack = SlackBot.workspace()
                .escapingCommand("/request")
                .escapingCommand("/case")
                .escapingCommand("/cases")
                .escapingCommand("/baton")
                .withoutLimits()
                .start();
        return new SlackTheatre(config, SlackBot.started(slack, mode), SlackBot.people());
    }

    // ---- what there is

    SlackBot bot() {
        return bot;
    }

    ProcessDefinition process(String id) {
        return config.processes().find(id).orElseThrow();
    }

    ZoneId zone(String process) {
        return config.processes().calendar(process(process).calendar()).zone();
    }

    String nameOf(String person) {
        return config.people().find(person).orElseThrow().name();
    }

    List<String> people() {
        return people;
    }

    /** The channels that a person is in. */
    static List<String> channels(String person) {
        return SlackBot.channels().stream()
                .filter(channel -> List.of(SlackBot.members(channel)).contains(person))
                .toList();
    }

    /** What may stand on the button of an action. */
    List<String> labels(String process, String action) {
        var own = action.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + action.substring(1).replace('-', ' ');
        return Stream.concat(process(process).rules(action).stream().map(rule -> rule.label()), Stream.of(own))
                .distinct()
                .toList();
    }

    /** The questions that an action may ask under an id. */
    List<Field> fields(String process, String action, String id) {
        var def = process(process);
        var forms = def.rules(action).stream()
                .flatMap(rule -> rule.forms().stream())
                .flatMap(form -> def.form(form).stream())
                .flatMap(form -> form.fields().stream());
        return Stream.concat(def.rules(action).stream().flatMap(rule -> rule.inputs().stream()), forms)
                .filter(field -> field.id().equals(id))
                .toList();
    }

    /** The case as the core has it, for what no screen shows. */
    Case caseOf(String id) {
        return bot.part(Cases.class).find(id).orElseThrow(() -> new AssertionError("there is no case " + id));
    }

    // ---- time

    Instant at(String process, String localTime) {
        return LocalDateTime.parse(localTime).atZone(zone(process)).toInstant();
    }

    void moveTo(Instant instant) {
        bot.part(Rehearsal.class).moveTo(instant);
        quiet();
    }

    /** Waits until the bot has dealt with everything and all that it has to say stands. */
    void quiet() {
        bot.quiet();
    }

    // ---- what stands where

    /** A person's direct messages with the bot or, by {@code #name}, a channel as somebody in it sees it. */
    SlackPlace place(String who) {
        return who.startsWith("#")
                ? bot.slack.user(insider(who.substring(1))).in(who.substring(1))
                : bot.slack.direct(who);
    }

    /** Somebody who is in a channel. */
    static String insider(String channel) {
        return SlackBot.members(channel)[0];
    }

    @Override
    public void close() {
        bot.close();
    }
}
