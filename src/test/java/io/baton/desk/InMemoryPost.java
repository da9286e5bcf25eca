package io.baton.desk;

import java.util.ArrayList;
import java.util.List;

/** A mail server in memory, which can be away. */
final class InMemoryPost implements Post {

    private final List<Mail> sent = new ArrayList<>();
    private boolean away;

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public void send(Mail mail) {
        if (away) {
            throw new IllegalStateException("the mail server is away");
        }
        sent.add(mail);
    }

    void isAway(boolean now) {
        away = now;
    }

    List<Mail> sent() {
        return List.copyOf(sent);
    }
}
