package io.baton.chat;

/** The store in memory keeps to the contract that the one on Redis keeps to. */
class InMemoryProfilesTest extends ProfilesContract {

    private final InMemoryProfiles profiles = new InMemoryProfiles();

    @Override
    protected Profiles profiles() {
        return profiles;
    }
}
