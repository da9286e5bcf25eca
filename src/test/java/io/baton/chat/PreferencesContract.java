package io.baton.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.language.Language;
import org.junit.jupiter.api.Test;

/** What every store of preferences keeps to. */
public abstract class PreferencesContract {

    protected abstract Preferences preferences();

    @Test
    void nobodyHasChosenBeforeChoosing() {
        assertThat(preferences().language("nobody")).isEmpty();
    }

    @Test
    void theNewestChoiceHolds() {
        preferences().keep("ida", Language.HINDI);
        assertThat(preferences().language("ida")).contains(Language.HINDI);

        preferences().keep("ida", Language.ENGLISH);
        assertThat(preferences().language("ida")).contains(Language.ENGLISH);
    }

    @Test
    void eachChoosesForHimself() {
        preferences().keep("eva", Language.HINDI);

        assertThat(preferences().language("jon")).isEmpty();
    }
}
