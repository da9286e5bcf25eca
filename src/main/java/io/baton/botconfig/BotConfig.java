package io.baton.botconfig;

import io.baton.calendar.BusinessCalendar;
import io.baton.chat.Channel;
import io.baton.chat.Group;
import io.baton.chat.Person;
import io.baton.estimate.RateSchedules;
import io.baton.language.Language;
import io.baton.process.ProcessDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that a configuration folder says.
 *
 * @param processes the newest version of each, in the order of the files
 * @param earlier the earlier versions that are still there
 * @param translations the processes in the languages they are translated into
 */
record BotConfig(
        List<ProcessDefinition> processes,
        List<ProcessDefinition> earlier,
        List<Translated> translations,
        List<Person> people,
        List<Channel> channels,
        List<Group> groups,
        Map<String, BusinessCalendar> calendars,
        RateSchedules rates) {

    /** A process in another language: the same in everything but the texts that people read. */
    record Translated(Language language, ProcessDefinition process) {}

    /** How much there is, in words. */
    String summary() {
        var all = Stream.concat(processes.stream(), earlier.stream()).toList();
        long forms = all.stream().mapToLong(process -> process.forms().size()).sum();
        return String.join(
                ", ",
                count(all.size(), "process", "processes"),
                count(forms, "form", "forms"),
                count(people.size(), "person", "people"),
                count(channels.size(), "channel", "channels"),
                count(calendars.size(), "calendar", "calendars"),
                count(rates.schedules().size(), "rate schedule", "rate schedules"));
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
