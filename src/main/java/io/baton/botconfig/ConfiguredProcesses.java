package io.baton.botconfig;

import io.baton.calendar.BusinessCalendar;
import io.baton.chat.Channel;
import io.baton.desk.Processes;
import io.baton.estimate.RateSchedules;
import io.baton.language.Language;
import io.baton.process.ProcessDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of a configuration folder that has no fault. */
record ConfiguredProcesses(BotConfig config) implements Processes {

    @Override
    public List<ProcessDefinition> newest() {
        return config.processes();
    }

    @Override
    public Optional<ProcessDefinition> find(String id) {
        return newest().stream()
                .filter(process -> process.id().equalsIgnoreCase(id))
                .findFirst();
    }

    @Override
    public boolean has(String id, int version) {
        return found(id, version).isPresent();
    }

    @Override
    public ProcessDefinition version(String id, int version) {
        return found(id, version)
                .orElseThrow(() -> new IllegalArgumentException("bot-config has no version " + version + " of process "
                        + id + "; put processes/" + id + "@" + version + ".yml back"));
    }

    private Optional<ProcessDefinition> found(String id, int version) {
        return Stream.concat(newest().stream(), config.earlier().stream())
                .filter(process -> process.id().equals(id) && process.version() == version)
                .findFirst();
    }

    @Override
    public Optional<ProcessDefinition> in(Language language, ProcessDefinition process) {
        return config.translations().stream()
                .filter(translated -> translated.language() == language)
                .map(BotConfig.Translated::process)
                .filter(translated -> translated.id().equals(process.id()) && translated.version() == process.version())
                .findFirst();
    }

    @Override
    public BusinessCalendar calendar(String id) {
        var calendar = config.calendars().get(id);
        if (calendar == null) {
            throw new IllegalArgumentException("bot-config has no calendar " + id);
        }
        return calendar;
    }

    @Override
    public RateSchedules rates() {
        return config.rates();
    }

    @Override
    public List<Channel> channels() {
        return config.channels();
    }
}
