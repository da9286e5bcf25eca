package io.baton.redis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Members and scores of the due sets: {@code subject|timer}, by milliseconds rounded up so that none falls early. */
final class DueMember {

    private DueMember() {}

    static String of(String subject, String timer) {
        return subject + "|" + timer;
    }

    static String subject(String member) {
        return member.substring(0, member.indexOf('|'));
    }

    static String timer(String member) {
        return member.substring(member.indexOf('|') + 1);
    }

    static long score(Instant due) {
        var millis = due.truncatedTo(ChronoUnit.MILLIS);
        return millis.equals(due) ? millis.toEpochMilli() : millis.toEpochMilli() + 1;
    }
}
