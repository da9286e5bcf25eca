package io.baton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.TestConfig;
import io.baton.chat.Place;
import io.baton.chat.Question;
import io.baton.desk.RecordingChat.Post;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is not known well enough is asked who he is before his first request (ESD source, step 1; domain rule G13). */
class ProfileIntakeTest {

    private static final TestConfig THEATRE = TestConfig.read("src/test/resources/bot-config-loan");

    private final Playhouse house = Playhouse.open(THEATRE, "loan", "2031-04-01T11:00");

    /** The configuration knows olav's department and nothing else. */
    private final Player olav = house.player("olav");

    private final Player bent = house.player("bent");

    private Optional<Question> open() {
        return house.chat().posts().stream()
                .filter(post -> post.place().equals(new Place.Direct("olav")))
                .map(Post::message)
                .flatMap(message -> Optional.ofNullable(message.question()).stream())
                .reduce((older, newer) -> newer);
    }

    private void introducesHimself() {
        olav.says("/request loan").says("Olav Hauge").says("olav@theatre.example");
        olav.says("+47 555 0010");
    }

    @Test
    void isAskedForWhatIsNotKnownBeforeTheRequest() {
        house.when(olav).says("/request loan");

        house.then().told(olav, "tell me who you are", "Your name").nothingElse();
        assertThat(open()).hasValueSatisfying(question -> {
            assertThat(question.form()).isEqualTo("profile");
            assertThat(question.field()).isEqualTo("name");
        });
    }

    @Test
    void whatTheConfigurationKnowsIsNotAsked() {
        house.given(olav).says("/request loan");

        house.when(olav).says("Olav Hauge");

        house.then().told(olav, "e-mail").nothingElse();
    }

    @Test
    void anAddressThatIsNoneIsAskedAgain() {
        house.given(olav).says("/request loan").says("Olav Hauge");

        house.when(olav).says("olav at the theatre");

        house.then().told(olav, "no e-mail address").nothingElse();
        assertThat(open()).map(Question::field).contains("email");
    }

    @Test
    void theRequestGoesOnByItselfOnceThePersonIsKnown() {
        introducesHimself();

        assertThat(open()).hasValueSatisfying(question -> {
            assertThat(question.form()).isNotEqualTo("profile");
            assertThat(question.field()).isEqualTo("thing");
        });
    }

    @Test
    void isAskedOnceOnly() {
        introducesHimself();
        olav.says("cancel");

        house.when(olav).says("/request loan");

        house.then().told(olav, "Thing").nothingElse();
    }

    @Test
    void theNameTellsOthersWhoMadeTheRequest() {
        introducesHimself();
        olav.says("cancel");

        house.when(olav)
                .requests("loan", Map.of("thing", "CAMERA", "voucher", "@bent", "purpose", "Photographs of the play"));

        assertThat(house.seenBy("bent"))
                .anySatisfy(
                        post -> assertThat(post.message().text()).startsWith("Olav Hauge wants to borrow A camera"));
    }

    @Test
    void answersGivenInACommandComeAfterThePerson() {
        house.when(olav).says("/request loan thing=CAMERA");

        house.then().told(olav, "then I go on with what you gave").nothingElse();
    }

    @Test
    void answersGivenInACommandAreTakenOnceThePersonIsKnown() {
        house.given(olav).says("/request loan thing=CAMERA").says("Olav Hauge").says("olav@theatre.example");

        house.when(olav).says("+47 555 0010");

        house.then().told(olav, "The answers given are taken.").nothingElse();
    }

    @Test
    void anInterruptedIntroductionGoesOnWhereItStopped() {
        house.given(olav).says("/request loan").says("Olav Hauge").says("save");

        house.when(olav).says("/request loan");

        house.then().told(olav, "e-mail").nothingElse();
    }

    @Test
    void theSameQuestionsCanBeAnsweredAsAForm() {
        house.when(olav).says("/request loan form");

        house.then().opensForm("name", "email", "phone");
    }

    @Test
    void whoeverIsKnownIsNotAsked() {
        house.when(bent).says("/request loan");

        house.then().told(bent, "Thing").nothingElse();
    }
}
