package io.baton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Incoming;
import io.baton.chat.Place;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a command when it is said after the bot's name. */
class MentionedTest {

    private static final Place ROOM = new Place.Channel("esd-intake");
    private static final Place THREAD = new Place.Thread("ESD-2027-0001");

    private static Optional<String> command(String said, Place place) {
        return Mentioned.command(new Incoming.BotMentioned("d", "kate", place, said))
                .map(Incoming.CommandGiven::text);
    }

    @ParameterizedTest
    @CsvSource({
        "request esd, /request esd",
        "/request esd, /request esd",
        "': cases waiting', /cases waiting",
        "Case status ESD-2027-0001, /Case status ESD-2027-0001",
        "baton whoami, /baton whoami",
        "help, /baton help",
        "rates, /baton rates",
        "language hi, /baton language hi"
    })
    void aCommandIsTakenWithAndWithoutItsSlash(String said, String command) {
        assertThat(command(said, ROOM)).hasValue(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "help me with a new server", "status", "could you help", "approve"})
    void otherWordsAreNoCommandInARoom(String said) {
        assertThat(command(said, ROOM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"status, /case status", "history, /case history", "actions, /case actions"})
    void inACasesThreadItMayBeReadByAWord(String said, String command) {
        assertThat(command(said, THREAD)).hasValue(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject it", "receive", "status of this please"})
    void inACasesThreadNothingIsDecidedByAWord(String said) {
        assertThat(command(said, THREAD)).isEmpty();
    }
}
