package io.baton.botconfig;

import io.baton.calendar.BusinessCalendar;
import io.baton.chat.Channel;
import io.baton.chat.Person;
import io.baton.estimate.RateSchedules;
import io.baton.process.ProcessDefinition;
import java.util.List;
import java.util.Map;

/**
 * Everything that a configuration folder says.
 *
 * @param processes the newest version of each, in the order of the files
 * @param earlier the earlier versions that are still there
 */
record BotConfig(
        List<ProcessDefinition> processes,
        List<ProcessDefinition> earlier,
        List<Person> people,
        List<Channel> channels,
        Map<String, BusinessCalendar> calendars,
        RateSchedules rates) {}
