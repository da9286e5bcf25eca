package io.baton.botconfig;

import io.baton.chat.Channel;
import io.baton.chat.Person;
import io.baton.estimate.RateSchedules;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what no file can be checked for alone: people have the roles, rooms exist, calendars and rates fit. */
record CrossCheck(ConfigFolder folder, Map<String, Node> nodes, Faults faults) {

    void people(List<Person> people) {}

    void channels(List<Channel> channels) {}

    void process(
            Source source, List<Person> people, List<Channel> channels, Set<String> calendars, RateSchedules rates) {}
}
