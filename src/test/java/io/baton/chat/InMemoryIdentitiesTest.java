package io.baton.chat;

class InMemoryIdentitiesTest extends IdentitiesContract {

    private final InMemoryIdentities identities = new InMemoryIdentities();

    @Override
    protected Identities identities() {
        return identities;
    }
}
