package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The robot of an intake conversation: answers the question that stands open, one after the other, until the review. */
final class Talk {
    private static final int PATIENCE = 80;

    private final Person person;
    private final List<String> asked = new ArrayList<>();
    private Reply last;

    Talk(Person person, Reply start) {
        this.person = person;
        this.last = start;
        assertThat(start.answer().status()).as("%s", start.answer().body()).isEqualTo(200);
    }

    // What stands there

    /** The newest open question or review in the person's direct messages (contract 1.11). */
    Optional<Message> standing() {
        return person.directMessages().stream()
                .filter(message -> message.question().isPresent() || message.isOpenReview())
                .max(Comparator.comparingLong(Message::seq));
    }

    Message.Question question() {
        return questionMessage().question().orElseThrow();
    }

    Message questionMessage() {
        return standing()
                .filter(message -> message.question().isPresent())
                .orElseGet(() -> fail("No question stands open for %s after %s", person, asked));
    }

    Message review() {
        return standing()
                .filter(Message::isOpenReview)
                .orElseGet(() -> fail("No review stands there for %s after %s", person, asked));
    }

    Talk asks(String field) {
        assertThat(question().field()).as("field asked of %s", person).isEqualTo(field);
        return this;
    }

    /** The fields asked so far by this robot, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    Reply lastReply() {
        return last;
    }

    // Answering

    /** Answers the open question, which must be that of the field, and is not asked it again. */
    Talk answers(String field, String answer) {
        asks(field);
        say(answer);
        standing()
                .flatMap(Message::question)
                .ifPresent(next ->
                        assertThat(next.error()).as("%s = %s", field, answer).isEmpty());
        return this;
    }

    /** Gives a wrong answer: the same field is asked again in a NEW message that says why. */
    Talk isAskedAgain(String field, String answer, String... words) {
        asks(field);
        var before = questionMessage().seq();
        say(answer);
        var again = questionMessage();
        assertThat(again.question().orElseThrow().field())
                .as("asked after '%s'", answer)
                .isEqualTo(field);
        assertThat(again.seq()).as("seq of the re-asked %s", field).isGreaterThan(before);
        assertThat(again.question().orElseThrow().error())
                .as("error after '%s'", answer)
                .isNotBlank();
        var text = again.question().orElseThrow().error() + "\n" + again.everything();
        assertThat(Words.missing(text, words)).as("words missing in '%s'", text).isEmpty();
        return this;
    }

    /** Says something to the conversation that is no answer: `back`, `save`, `help`, `edit platform`. */
    Talk says(String words) {
        last = person.says(words);
        return this;
    }

    Talk sends(String field, String... files) {
        asks(field);
        asked.add(field);
        last = person.sends("", files);
        return this;
    }

    /** Answers everything that is asked until the review; every answer of the map must have been asked for. */
    Talk answersAll(Answers answers) {
        var unasked = new LinkedHashSet<>(answers.byField().keySet());
        unasked.removeAll(answersUntilReview(answers));
        assertThat(unasked).as("fields never asked of %s", person).isEmpty();
        return this;
    }

    /** Answers whatever is asked until the review and gives the fields that were asked. */
    Set<String> answersUntilReview(Answers answers) {
        var fields = new LinkedHashSet<String>();
        for (int i = 0; i < PATIENCE && !isAtReview(); i++) {
            var open = question();
            var answer = answers.byField().get(open.field());
            if (answer == null) {
                fail("%s was asked '%s' unexpectedly, after %s", person, open.field(), asked);
            }
            assertThat(open.error()).as("%s = %s", open.field(), answer).isEmpty();
            fields.add(open.field());
            say(answer);
        }
        review();
        return fields;
    }

    /** Answers until the field is asked. */
    Talk answersUntil(String field, Answers answers) {
        for (int i = 0; i < PATIENCE && !question().field().equals(field); i++) {
            answers(question().field(), answers.get(question().field()));
        }
        return asks(field);
    }

    boolean isAtReview() {
        return standing().filter(Message::isOpenReview).isPresent();
    }

    /** Presses Submit on the review; gives the id of the case. */
    String submits() {
        last = person.presses(review(), "submit").done();
        person.story().hasNoDraft();
        return last.caseId()
                .orElseGet(() -> fail("No case id in %s", last.answer().body()));
    }

    /** Presses Submit on the review and is refused; the review stays (contract 1.11). */
    Talk submitIsRefused(String... words) {
        var before = review().seq();
        last = person.presses(review(), "submit");
        assertThat(last.refusal()).as("%s", last.answer().body()).isPresent();
        assertThat(Words.missing(last.whyRefused(), words))
                .as("words missing in '%s'", last.whyRefused())
                .isEmpty();
        assertThat(review().seq()).isGreaterThanOrEqualTo(before);
        return this;
    }

    private void say(String answer) {
        asked.add(question().field());
        last = person.says(answer);
        assertThat(last.answer().status()).as("%s", last.answer().body()).isEqualTo(200);
    }
}
