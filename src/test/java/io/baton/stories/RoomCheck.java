package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** What must stand in a room, as one of its members sees it. */
final class RoomCheck {
    private final Story story;
    private final String room;
    private final String reader;

    RoomCheck(Story story, String room, String reader) {
        this.story = story;
        this.room = room;
        this.reader = reader;
    }

    /** Since the last thing that was done, a new message about the case stands in the room. */
    RoomCheck tells(String caseId, String... words) {
        Patience.comesTrue(
                () -> room + " should say " + List.of(words) + " but " + texts(caseId),
                () -> since(caseId, story.mark()).anyMatch(message -> message.says(words)));
        return this;
    }

    RoomCheck asksFor(String caseId, String... actions) {
        Patience.comesTrue(
                () -> room + " should ask for " + List.of(actions) + " but " + texts(caseId),
                () -> since(caseId, story.begin())
                        .anyMatch(message -> Stream.of(actions).allMatch(message::offers)));
        return this;
    }

    RoomCheck hasReminders(int count, String caseId) {
        Patience.comesTrue(
                () -> room + " should have " + count + " reminders of " + caseId + " but " + texts(caseId),
                () -> reminders(caseId).count() >= count);
        assertThat(reminders(caseId)).as("reminders in %s", room).hasSize(count);
        return this;
    }

    /** In the whole story nothing about the case was said here. */
    RoomCheck isSilentAbout(String caseId) {
        assertThat(texts(caseId)).as("what %s says of %s", room, caseId).isEmpty();
        return this;
    }

    /** What was said of the case here was said after that message. */
    RoomCheck wasSilentUntil(long seq, String caseId) {
        assertThat(since(caseId, story.begin())
                        .filter(message -> message.seq() <= seq)
                        .map(Message::text))
                .as("what %s said of %s too early", room, caseId)
                .isEmpty();
        return this;
    }

    /** None of these words stands here in a message about the case. */
    RoomCheck neverSays(String caseId, String... words) {
        assertThat(since(caseId, story.begin()).map(Message::everything))
                .as("what %s says of %s", room, caseId)
                .allSatisfy(text -> assertThat(Words.missing(text, words)).hasSize(words.length));
        return this;
    }

    List<Message> messages(String caseId) {
        return since(caseId, story.begin()).toList();
    }

    private Stream<Message> reminders(String caseId) {
        return since(caseId, story.begin()).filter(message -> message.kind().equals("reminder"));
    }

    private Stream<Message> since(String caseId, long seq) {
        var all = story.workspace().messages(reader, room, seq).stream()
                .filter(message -> message.isAbout(caseId))
                .toList();
        all.forEach(story::sees);
        return all.stream();
    }

    private List<String> texts(String caseId) {
        return since(caseId, story.begin())
                .map(message -> message.seq() + " " + message.kind() + ": " + message.text() + message.actions())
                .toList();
    }
}
