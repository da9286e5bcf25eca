package io.baton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.TestConfig;
import io.baton.casework.Case;
import io.baton.casework.Correspondence;
import io.baton.casework.Correspondence.Mail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Letters of a case, in an invented process: what is recorded, filed, posted, and to whom. */
class LetterTest {

    private static final TestConfig TOWN = TestConfig.read("src/test/resources/bot-config-hall");

    private final Playhouse house = Playhouse.open(TOWN, "hall", "2031-04-01T11:00");
    private final Player asha = house.player("asha");
    private final Player ravi = house.player("ravi");

    private String asked() {
        return asha.requests("hall", Map.of("occasion", "A concert of carols", "programme", "Nine lessons"));
    }

    private Correspondence letter(String id, int no) {
        return house.caseOf(id).correspondence().get(no - 1);
    }

    @Test
    void aLetterIsANumberedRecordOfTheCase() {
        var hall = asked();

        ravi.does("grant", hall, "letterNo=TC/2031/017", "channel=EMAIL", "Mind the piano.");

        var letter = letter(hall, 1);
        assertThat(letter.no()).isEqualTo(1);
        assertThat(letter.letter()).isEqualTo("GRANT");
        assertThat(letter.from()).isEqualTo("CLERK");
        assertThat(letter.to()).containsExactly("ASKER");
        assertThat(letter.cc()).containsExactly("CARETAKER", "CELLAR");
        assertThat(letter.channel()).isEqualTo("EMAIL");
        assertThat(letter.number()).isEqualTo("TC/2031/017");
        assertThat(letter.date()).isEqualTo("2031-04-01");
        assertThat(letter.subject()).isEqualTo("The hall for A concert of carols");
        assertThat(letter.body()).isEqualTo("The hall is yours. Mind the piano.");
        assertThat(letter.by()).isEqualTo("ravi");
        assertThat(letter.mail()).isEqualTo(Mail.NOT_CONFIGURED);
    }

    @Test
    void aLetterThatNobodyNumberedIsNumberedWithinTheCase() {
        var hall = asked();

        ravi.does("grant", hall);
        ravi.does("recall", hall);

        assertThat(letter(hall, 1).number()).isEqualTo(hall + "/GRANT/1");
        assertThat(letter(hall, 1).channel()).as("the default").isEqualTo("LETTER");
        assertThat(letter(hall, 2).number()).isEqualTo(hall + "/GRANT/2");
        assertThat(letter(hall, 2).channel()).as("where nothing is said").isEqualTo("EMAIL");
        assertThat(letter(hall, 2).subject()).isEqualTo("Letter of grant: A concert of carols");
    }

    @Test
    void aLetterIsFiledAsAVersionedDocument() {
        var hall = asked();

        ravi.does("grant", hall);
        ravi.does("recall", hall);

        var filed = house.caseOf(hall).documents().stream()
                .filter(one -> one.id().equals("GRANT"))
                .toList();
        assertThat(filed).extracting(Case.Document::version).containsExactly(1, 2);
        assertThat(filed).extracting(Case.Document::current).containsExactly(false, true);
        assertThat(letter(hall, 1).files()).first().isEqualTo(filed.getFirst().file());
        assertThat(house.files().bytes(filed.getFirst().file())).isPresent();
    }

    @Test
    void aLetterIsPostedToThePartiesWithWhatIsEnclosedAndSaysThatNoMailWent() {
        var hall = asked();
        var permit = ravi.uploads("permit.pdf", "application/pdf", "signed");

        house.when(ravi).does("grant", hall, "letterNo=TC/2031/017", "permit=" + permit, "Mind the piano.");

        var words =
                List.of("TC/2031/017", "Mind the piano.", "No e-mail was sent").toArray(String[]::new);
        house.then(hall)
                .toldAmongOthers("asha", words)
                .toldAmongOthers("#caretakers", words)
                .toldAmongOthers("#cellar", words);
        assertThat(letter(hall, 1).files()).hasSize(3).endsWith(permit);
    }

    // ---- mail

    private final InMemoryPost post = new InMemoryPost();
    private final Playhouse mailing =
            Playhouse.open(TOWN, "hall", "2031-04-01T11:00", new io.baton.casework.TableEngine(), post);

    private String granted() {
        var hall = mailing.player("asha").requests("hall", Map.of("occasion", "A concert of carols", "programme", "-"));
        mailing.player("ravi").does("grant", hall, "letterNo=TC/2031/017", "Mind the piano.");
        return hall;
    }

    private Mail mailOf(String hall) {
        return mailing.caseOf(hall).correspondence().getFirst().mail();
    }

    @Test
    void whereMailIsSetUpALetterWaitsToBeSentAndIsSentOnce() {
        var hall = granted();
        assertThat(mailOf(hall)).isEqualTo(Mail.QUEUED);

        mailing.desk().mailing().run();
        mailing.desk().mailing().run();

        assertThat(mailOf(hall)).isEqualTo(Mail.SENT);
        assertThat(post.sent()).singleElement().satisfies(mail -> {
            assertThat(mail.id()).matches(hall + ":2:\\d+");
            assertThat(mail.from()).isEqualTo("Town clerk, Town hall");
            assertThat(mail.answerTo()).isEqualTo(new Post.Address("Ravi Nair", "ravi@town.example"));
            assertThat(mail.to()).containsExactly(new Post.Address("Asha Patil", "asha@choir.example"));
            assertThat(mail.cc()).containsExactly(new Post.Address("Uma Das", "uma@town.example"));
            assertThat(mail.subject()).isEqualTo(hall + ": The hall for A concert of carols");
            assertThat(mail.text()).contains("TC/2031/017", "Mind the piano.");
            assertThat(mail.files()).extracting(file -> file.name()).first().isEqualTo(hall + "-GRANT-v1.pdf");
        });
    }

    @Test
    void theSenderIsToldWhomMailDoesNotReach() {
        var hall = mailing.player("asha").requests("hall", Map.of("occasion", "A concert of carols", "programme", "-"));

        mailing.when(mailing.player("ravi")).does("grant", hall, "letterNo=TC/2031/017");

        mailing.then(hall)
                .toldAmongOthers("#clerks", "TC/2031/017", "Omi Sen", "no e-mail address is known")
                .toldAmongOthers("#cellar", "TC/2031/017");
    }

    @Test
    void aLetterIsSentWhenTheServerIsBack() {
        post.isAway(true);
        var hall = granted();
        mailing.desk().mailing().run();
        assertThat(mailOf(hall)).isEqualTo(Mail.QUEUED);

        post.isAway(false);
        mailing.desk().mailing().run();

        assertThat(mailOf(hall)).isEqualTo(Mail.SENT);
    }

    @Test
    void afterFiveTriesTheLetterHasFailedAndTheSenderIsTold() {
        post.isAway(true);
        var hall = granted();

        for (int i = 0; i < 4; i++) {
            mailing.desk().mailing().run();
            assertThat(mailOf(hall)).isEqualTo(Mail.QUEUED);
        }
        mailing.desk().mailing().run();

        assertThat(mailOf(hall)).isEqualTo(Mail.FAILED);
        mailing.then(hall).toldAmongOthers("#clerks", "TC/2031/017", "could not be sent", "the mail server is away");
        assertThat(post.sent()).isEmpty();
    }

    @Test
    void whatWaitsToBeMailedDelaysNoTalk() {
        post.isAway(true);
        var hall = granted();
        mailing.desk().mailing().run();

        mailing.when(mailing.player("ravi")).does("recall", hall);

        mailing.then(hall).toldAmongOthers("asha", hall + "/GRANT/2", "the hall is not free");
    }

    @Test
    void textsCallAFactByTheLabelOfWhatWasChosen() {
        var hall = asked();

        ravi.does("grant", hall, "channel=LETTER");
        ravi.does("recall", hall);
        house.then(hall).toldAmongOthers("#cellar", "told by Paper is taken back");
    }
}
