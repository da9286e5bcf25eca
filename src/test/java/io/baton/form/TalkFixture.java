package io.baton.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A conversation as a test plays it: says words, looks at the question that is open. */
final class TalkFixture {

    private final Interviewer interviewer;
    private Turn turn;

    TalkFixture(Form form, Surroundings around) {
        interviewer = new Interviewer(form, around);
        turn = interviewer.begin();
    }

    TalkFixture(Interviewer interviewer, Turn turn) {
        this.interviewer = interviewer;
        this.turn = turn;
    }

    /** Says each of these in turn, commands and answers alike. */
    TalkFixture say(String... words) {
        for (var word : words) {
            var interview = turn.interview();
            turn = switch (interviewer.said(interview, word)) {
                case Said.Answer(var text) -> interviewer.text(interview, text);
                case Said.Keep() -> interviewer.keep(interview);
                case Said.Back() -> interviewer.back(interview);
                case Said.Skip() -> interviewer.skip(interview);
                case Said.Edit(var field) -> interviewer.edit(interview, field);
                case Said.Save(), Said.Cancel(), Said.Help(), Said.Submit() -> interviewer.resume(interview);
            };
        }
        return this;
    }

    TalkFixture send(List<String> files) {
        turn = interviewer.files(turn.interview(), files);
        return this;
    }

    TalkFixture asks(String field) {
        assertThat(turn.interview().asked()).isEqualTo(field);
        return this;
    }

    TalkFixture asksAgain(String field, String... because) {
        asks(field);
        assertThat(turn).isInstanceOf(Turn.AskedAgain.class);
        for (var words : because) {
            assertThat(((Turn.AskedAgain) turn).say()).contains(words);
        }
        return this;
    }

    TalkFixture reviews() {
        assertThat(turn).isInstanceOf(Turn.Reviewing.class);
        return asks(null);
    }

    TalkFixture dropped(String... fields) {
        var dropped = switch (turn) {
            case Turn.Asked asked -> asked.dropped();
            case Turn.Reviewing reviewing -> reviewing.dropped();
            case Turn.AskedAgain ignored -> List.<Change.Dropped>of();
        };
        assertThat(dropped).extracting(drop -> drop.field().id()).containsExactly(fields);
        return this;
    }

    Ask ask() {
        return switch (turn) {
            case Turn.Asked asked -> asked.ask();
            case Turn.AskedAgain again -> again.ask();
            case Turn.Reviewing ignored -> throw new AssertionError("at the review");
        };
    }

    Review review() {
        return ((Turn.Reviewing) turn).review();
    }

    String saidAtReview() {
        return ((Turn.Reviewing) turn).say();
    }

    Interview interview() {
        return turn.interview();
    }

    Filled filled() {
        return interviewer.filled(turn.interview());
    }

    String stored(String field) {
        return turn.interview().answers().get(field).map(Value::plain).orElse(null);
    }
}
