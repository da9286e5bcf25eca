package io.baton.redis;

import io.baton.casework.Cases.Decision;
import io.baton.casework.Telling;
import io.baton.desk.Outbox.Entry;
import java.util.List;
import java.util.stream.IntStream;

/** Entries of the outbox as they are stored. An id is made of case, revision and index, so it needs no luck to be unique. */
final class OutboxEntries {

    private OutboxEntries() {}

    /** What is to be told in a chat. */
    static List<String> talk(Decision decision) {
        return of(decision, false);
    }

    /** What is to be sent by mail. */
    static List<String> mail(Decision decision) {
        return of(decision, true);
    }

    private static List<String> of(Decision decision, boolean mail) {
        var after = decision.after();
        return IntStream.range(0, decision.tellings().size())
                .filter(index -> decision.tellings().get(index) instanceof Telling.Mail == mail)
                .mapToObj(index -> new Entry(
                        after.id() + ":" + after.revision() + ":" + index,
                        after.id(),
                        after.revision(),
                        decision.tellings().get(index),
                        decision.commandId()))
                .map(CoreJson.MAPPER::writeValueAsString)
                .toList();
    }

    static Entry read(String text) {
        return CoreJson.MAPPER.readValue(text, Entry.class);
    }

    /** The case an entry's id belongs to. */
    static String caseOf(String entryId) {
        var index = entryId.lastIndexOf(':');
        var revision = index < 0 ? -1 : entryId.lastIndexOf(':', index - 1);
        return revision < 0 ? "" : entryId.substring(0, revision);
    }
}
