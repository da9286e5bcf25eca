package io.baton.desk;

import io.baton.botconfig.TestConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A third organisation: an invented process, written as YAML alone, is played by the same desk from hello to the end. */
class LoanProcessTest {

    private static final TestConfig THEATRE = TestConfig.read("src/test/resources/bot-config-loan");

    /** A Tuesday morning; the workshop opens at ten. */
    private final Playhouse house = Playhouse.open(THEATRE, "loan", "2031-04-01T11:00");

    private final Player ada = house.player("ada");
    private final Player bent = house.player("bent");
    private final Player cleo = house.player("cleo");
    private final Player kari = house.player("kari");
    private final Player nils = house.player("nils");

    private String wish() {
        return ada.requests(
                "loan", Map.of("thing", "CAMERA", "voucher", "@bent, @cleo", "purpose", "Photographs of the premiere"));
    }

    private String lent(String backOn) {
        var loan = wish();
        bent.presses("vouch", loan);
        kari.does("hand-over", loan, "tag=C-7", "backOn=" + backOn);
        return loan;
    }

    @Test
    void sayingHelloOffersTheRequestsThereAre() {
        house.when(ada).opensHome();

        house.then().told(ada, "hello Ada Lund").nothingElse();
        ada.presses("new-request-loan");
        house.then().told(ada, "Thing");
    }

    @Test
    void asksOnlyWhatTheAnswersCallFor() {
        house.given(ada).says("/request loan").says("FOG");

        house.when(ada).says("Back stage");

        house.then().told(ada, "Who vouches for you").nothingElse();
    }

    @Test
    void aWishIsPutToThoseWhoMayVouchAndToNobodyElse() {
        house.when(ada)
                .says("/request loan")
                .answersAll(Map.of("thing", "LADDER", "voucher", "bent,cleo", "purpose", "Change the lamp"));
        house.when(ada).presses("submit");

        house.then("LOAN-2031-0001")
                .isIn("VOUCHING")
                .isAtStage("Asking")
                .isHeldBy("VOUCHER:bent", "VOUCHER:cleo")
                .isDue("2031-04-04T11:00")
                .answered("LOAN-2031-0001")
                .asked(bent, "vouch", "doubt")
                .asked(cleo, "vouch", "doubt")
                .nothingElse();
    }

    @Test
    void nobodyVouchesForHimself() {
        house.given(ada).says("/request loan").says("LADDER");

        house.when(ada).says("@ada");

        house.then().told(ada, "Who vouches for you").nothingElse();
    }

    @Test
    void oneWordOfTrustIsEnoughAndTheBatonGoesToTheKeeper() {
        var loan = wish();

        house.when(bent).presses("vouch", loan);

        house.then(loan)
                .isIn("VOUCHING")
                .hasBallot("trust", "PASSED")
                .isHeldBy("KEEPER")
                .told(ada, "Bent Aas vouches for you")
                .asked("#counter", "hand-over")
                .closed(bent, "vouched for by Bent Aas")
                .closed(cleo, "vouched for by Bent Aas")
                .nothingElse();
    }

    @Test
    void theSecondToPressHearsWhoWasFaster() {
        var loan = wish();
        bent.presses("vouch", loan);

        house.when(cleo).pressesOld("vouch", loan);

        house.then(loan)
                .refused("already vouched for by Bent Aas at 2031-04-01 11:00")
                .nothingElse();
    }

    @Test
    void aDoubtNeedsAReasonAndEndsIt() {
        var loan = wish();

        house.when(cleo).presses("doubt", loan);
        house.then(loan).isIn("VOUCHING").opensForm("why").nothingElse();
        house.when(cleo).fills(Map.of("why", "no"));
        house.then(loan).isIn("VOUCHING").findsFault("why", "5").nothingElse();
        house.when(cleo).presses("doubt", loan).fills(Map.of("why", "The last one came back wet"));

        house.then(loan)
                .isIn("TURNED_AWAY")
                .isHeldBy()
                .isNotDue()
                .told(ada, "Cleo Vik does not vouch", "“The last one came back wet”")
                .closed(bent, "doubted by Cleo Vik")
                .nothingElse();
    }

    @Test
    void theKeeperHandsNothingOverUnvouched() {
        var loan = wish();

        house.when(kari).does("hand-over", loan);

        house.then(loan)
                .refused("nobody has vouched yet", "Bent Aas", "Cleo Vik")
                .nothingElse();
    }

    @Test
    void strangersLearnNothingOfALoan() {
        var loan = wish();

        house.when(nils).does("take-back", loan);

        house.then(loan).refused("only those who have a part in it").nothingElse();
    }

    @Test
    void handingOverMakesASlip() {
        var loan = wish();
        bent.presses("vouch", loan);

        house.when(kari).presses("hand-over", loan);
        house.then(loan).opensForm("tag", "backOn").nothingElse();
        house.when(kari).fills(Map.of("tag", "C-7", "backOn", "2031-04-08"));

        house.then(loan)
                .isIn("LENT")
                .isAtStage("Borrowing")
                .isHeldBy("BORROWER:ada")
                .isDue("2031-04-08T18:00")
                .hasFact("tag", "C-7")
                .hasDocument("SLIP", 1)
                .told(ada, "Bring it back on 2031-04-08")
                .told(ada, "Asking → Borrowing, by Kari Moe")
                .asked(kari, "take-back", "longer")
                .closed("#counter", "Kari Moe")
                .nothingElse();
    }

    @Test
    void remindsThoseWhoAreAskedEveryDayTheWorkshopIsOpen() {
        var loan = wish();

        house.whenItIs("2031-04-02T11:00");

        house.then(loan)
                .reminded(bent, "still waits for a word from you")
                .reminded(cleo, "still waits for a word from you")
                .nothingElse();
    }

    @Test
    void whatNobodyVouchesForIsDroppedAfterThreeDays() {
        var loan = wish();

        house.whenItIs("2031-04-04T11:00");

        house.then(loan)
                .isIn("TURNED_AWAY")
                .told(ada, "Three days have gone by")
                .reminded(bent)
                .reminded(cleo)
                .closed(bent, "no longer open")
                .nothingElse();
    }

    @Test
    void countsOnlyDaysTheWorkshopIsOpen() {
        house.whenItIs("2031-04-05T12:00"); // a Saturday; Sunday and Monday it is shut, and the tenth is a holiday
        var loan = wish();

        house.then(loan).isDue("2031-04-11T12:00");
        house.whenItIs("2031-04-07T23:00");
        house.then(loan).isIn("VOUCHING").nothingElse();
    }

    @Test
    void asksForItTheDayBeforeAndSaysEveryDayThatItIsLate() {
        var loan = lent("2031-04-08");

        house.whenItIs("2031-04-05T18:00");
        house.then(loan).reminded(ada, "Please bring " + loan + " back").nothingElse();
        house.whenItIs("2031-04-08T18:00");
        house.then(loan)
                .isIn("LENT")
                .isFlagged("LATE")
                .reminded(ada, "(late) " + loan + " was to be back on 2031-04-08")
                .reminded(kari, "was to be back")
                .nothingElse();
        house.whenItIs("2031-04-09T18:00");
        house.then(loan)
                .reminded(ada, "was to be back")
                .reminded(kari, "was to be back")
                .nothingElse();
    }

    @Test
    void keepingItLongerMovesTheDayItIsDue() {
        var loan = lent("2031-04-08");
        house.whenItIs("2031-04-08T18:00");

        house.when(kari).does("longer", loan, "backOn=2031-04-12");

        house.then(loan)
                .isFlagged()
                .isDue("2031-04-12T18:00")
                .told(ada, "until 2031-04-12")
                .nothingElse();
    }

    @Test
    void itCannotBeKeptShorter() {
        var loan = lent("2031-04-08");

        house.when(kari).does("longer", loan, "backOn=2031-04-03");

        house.then(loan).refused("2031-04-03 is not later than 2031-04-08").nothingElse();
    }

    @Test
    void whatIsBackIsOver() {
        var loan = lent("2031-04-08");

        house.when(kari).presses("take-back", loan);
        house.then(loan).isIn("BACK").isAtStage("Done").told(ada, "is back").nothingElse();

        house.when(kari).does("take-back", loan);
        house.then(loan).refused("it is BACK, which is final").nothingElse();
    }

    @Test
    void borrowingOnceMoreAsksOnlyWhatIsNewAndLinksBoth() {
        var loan = lent("2031-04-08");
        kari.presses("take-back", loan);

        house.when(ada).does("once-more", loan);
        house.then(loan).told(ada, "Purpose").nothingElse();
        house.when(ada).answersAll(Map.of("purpose", "The second cast")).presses("submit");

        house.then("LOAN-2031-0002")
                .isIn("VOUCHING")
                .isLinkedTo("parent", loan)
                .asked(bent, "vouch", "doubt")
                .asked(cleo, "vouch", "doubt")
                .told(ada, "Extras")
                .told(ada, "Submitted as LOAN-2031-0002")
                .nothingElse();
        house.then(loan).isLinkedTo("follow-on", "LOAN-2031-0002").isIn("BACK");
    }
}
