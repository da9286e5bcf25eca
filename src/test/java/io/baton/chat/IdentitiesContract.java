package io.baton.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Identities.Redeemed;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What may be expected of every store of identities. */
public abstract class IdentitiesContract {

    protected abstract Identities identities();

    @Test
    void aUserIsThePersonHeWasBoundTo() {
        identities().bind("slack", "U1", "maria");

        assertThat(identities().person("slack", "U1")).contains("maria");
        assertThat(identities().user("slack", "maria")).contains("U1");
        assertThat(identities().person("discord", "U1")).isEmpty();
        assertThat(identities().person("slack", "U2")).isEmpty();
    }

    @Test
    void bindingAnewForgetsThePersonBefore() {
        identities().bind("slack", "U1", "maria");
        identities().bind("slack", "U1", "omar");

        assertThat(identities().person("slack", "U1")).contains("omar");
        assertThat(identities().user("slack", "maria")).isEmpty();
    }

    @Test
    void joiningMovesAllUsersOfOnePersonToAnother() {
        identities().bind("slack", "U1", "slack-u1");
        identities().bind("discord", "77", "slack-u1");
        identities().bind("slack", "U2", "kate");

        identities().join("slack-u1", "maria");

        assertThat(identities().person("slack", "U1")).contains("maria");
        assertThat(identities().person("discord", "77")).contains("maria");
        assertThat(identities().user("discord", "maria")).contains("77");
        assertThat(identities().user("slack", "slack-u1")).isEmpty();
        assertThat(identities().person("slack", "U2")).contains("kate");
    }

    @Test
    void aCodeIsGoodOnceHoweverItIsTyped() {
        var code = identities().code("maria");

        assertThat(identities().redeem(" " + code.toLowerCase(Locale.ROOT) + " ", "omar"))
                .isEqualTo(new Redeemed.Of("maria"));
        assertThat(identities().redeem(code, "omar")).isEqualTo(new Redeemed.Wrong());
        assertThat(identities().redeem("NEVERGIVEN", "omar")).isEqualTo(new Redeemed.Wrong());
    }

    @Test
    void whoSaysManyWrongCodesIsNotListenedToThoughTheNextIsRight() {
        var code = identities().code("maria");
        for (int i = 0; i < Identities.WRONG_CODES; i++) {
            assertThat(identities().redeem("WRONG" + i, "mallory")).isEqualTo(new Redeemed.Wrong());
        }

        assertThat(identities().redeem(code, "mallory")).isEqualTo(new Redeemed.TooMany());
        assertThat(identities().redeem(code, "maria2")).isEqualTo(new Redeemed.Of("maria"));
    }

    @Test
    void aRightCodeForgivesTheWrongOnesBefore() {
        for (int i = 1; i < Identities.WRONG_CODES; i++) {
            identities().redeem("WRONG" + i, "lin");
        }
        identities().redeem(identities().code("maria"), "lin");

        assertThat(identities().redeem("WRONG", "lin")).isEqualTo(new Redeemed.Wrong());
        assertThat(identities().redeem(identities().code("maria"), "lin")).isEqualTo(new Redeemed.Of("maria"));
    }

    @Test
    void twoCodesAreTwo() {
        assertThat(identities().code("maria")).isNotEqualTo(identities().code("maria"));
    }
}
