package io.baton.chat;

/** The store in memory keeps to the contract that the one on Redis keeps to. */
class InMemoryPreferencesTest extends PreferencesContract {

    private final InMemoryPreferences preferences = new InMemoryPreferences();

    @Override
    protected Preferences preferences() {
        return preferences;
    }
}
