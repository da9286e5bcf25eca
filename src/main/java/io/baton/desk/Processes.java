package io.baton.desk;

import io.baton.calendar.BusinessCalendar;
import io.baton.chat.Channel;
import io.baton.estimate.RateSchedules;
import io.baton.language.Language;
import io.baton.process.ProcessDefinition;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code bot-config} says, read and checked once at start-up. */
public interface Processes {

    /** The newest version of each process, in the order of the files. */
    List<ProcessDefinition> newest();

    /** The newest version of a process, by id in any case. */
    Optional<ProcessDefinition> find(String id);

    /** Whether the configuration has this version of a process. */
    boolean has(String id, int version);

    /** A version that a case was begun under. */
    ProcessDefinition version(String id, int version);

    /** The same process with its texts in another language; empty where it is not translated: then it stays English. */
    default Optional<ProcessDefinition> in(Language language, ProcessDefinition process) {
        return Optional.empty();
    }

    BusinessCalendar calendar(String id);

    /** The zones in which times of cases are written: those of the calendars that the processes go by. */
    default Set<ZoneId> zones() {
        return newest().stream()
                .map(process -> calendar(process.calendar()).zone())
                .collect(Collectors.toUnmodifiableSet());
    }

    RateSchedules rates();

    List<Channel> channels();
}
