package io.baton.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of profiles keeps to. */
public abstract class ProfilesContract {

    private static final Person IDA =
            new Person("ida", "Ida Berg", "Wardrobe", "ida@theatre.example", "+47 555 0009", Set.of("KEEPER"), false);

    protected abstract Profiles profiles();

    @Test
    void nobodyIsKnownBeforeTellingAnything() {
        assertThat(profiles().find("nobody")).isEmpty();
    }

    @Test
    void aProfileIsKeptWithoutTheRolesItClaims() {
        profiles().keep(IDA);

        assertThat(profiles().find("ida")).hasValueSatisfying(kept -> {
            assertThat(kept.department()).isEqualTo("Wardrobe");
            assertThat(kept.phone()).isEqualTo("+47 555 0009");
            assertThat(kept.roles()).isEmpty();
        });
        assertThat(profiles().all()).extracting(Person::id).contains("ida");
    }

    @Test
    void theNewestProfileHolds() {
        profiles().keep(IDA);
        profiles().keep(new Person("ida", "Ida Berg", "Box office", IDA.email(), IDA.phone(), Set.of(), false));

        assertThat(profiles().find("ida")).map(Person::department).contains("Box office");
    }
}
