package io.baton.desk;

import io.baton.casework.Cases;
import io.baton.casework.InMemoryCases;

class InMemoryOutboxTest extends OutboxContract {

    private final InMemoryCases cases = new InMemoryCases();
    private final Outbox outbox = new InMemoryOutbox(cases);
    private final Due due = new InMemoryDue(cases);

    @Override
    protected Cases cases() {
        return cases;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected Due due() {
        return due;
    }
}
