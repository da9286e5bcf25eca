package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a person must have been told, asked or refused. */
final class PersonCheck {
    private final Story story;
    private final Person person;

    PersonCheck(Story story, Person person) {
        this.story = story;
        this.person = person;
    }

    // Told

    /** Since the last thing that was done, a new message about the case came where this person is told (6.1). */
    PersonCheck wasTold(String caseId, String... words) {
        hears(caseId, "message", message -> !message.isRefusal() && message.says(words), words);
        return this;
    }

    /** As {@link #wasTold}, in the person's direct messages and nowhere else. */
    PersonCheck wasToldDirectly(String caseId, String... words) {
        hears(
                caseId,
                "direct message",
                message -> message.room().equals("direct") && !message.isRefusal() && message.says(words),
                words);
        return this;
    }

    /** As {@link #wasTold}, but it is a reminder. */
    PersonCheck wasReminded(String caseId, String... words) {
        hears(caseId, "reminder", message -> isReminder(message) && message.says(words), words);
        return this;
    }

    /** In the whole story, exactly that many reminders of the case with these words came to this person. */
    PersonCheck hasReminders(int count, String caseId, String... words) {
        Patience.comesTrue(
                () -> person + " should have " + count + " reminders of " + caseId + " but " + texts(caseId),
                () -> reminders(caseId, words).size() >= count);
        assertThat(reminders(caseId, words))
                .as("reminders of %s to %s", caseId, person)
                .hasSize(count);
        return this;
    }

    /** In the whole story, exactly that many messages about the case with these words came to this person. */
    PersonCheck hasHeard(int count, String caseId, String... words) {
        Patience.comesTrue(
                () -> person + " should have heard " + List.of(words) + " " + count + " times, but " + texts(caseId),
                () -> heard(caseId, words).size() >= count);
        assertThat(heard(caseId, words))
                .as("what %s heard of %s", person, caseId)
                .hasSize(count);
        return this;
    }

    /** In the whole story nothing about the case came to this person. */
    PersonCheck heardNothingOf(String caseId) {
        assertThat(texts(caseId)).as("what %s heard of %s", person, caseId).isEmpty();
        return this;
    }

    // Asked

    /** A message with all these buttons stands where this person is asked (6.2). */
    PersonCheck isPrompted(String caseId, String... actions) {
        Patience.comesTrue(
                () -> person + " should be asked for " + List.of(actions) + " but " + texts(caseId),
                () -> since(caseId, story.begin())
                        .anyMatch(message -> Stream.of(actions).allMatch(message::offers)));
        return this;
    }

    /** No button of that meaning is left where this person is asked. */
    PersonCheck isNotPrompted(String caseId, String action) {
        Patience.comesTrue(
                () -> person + " should not be asked for '" + action + "' any more, but " + texts(caseId),
                () -> since(caseId, story.begin()).noneMatch(message -> message.offers(action)));
        return this;
    }

    // Refused

    /**
     * The last thing tried was refused by a rule (contract 1.4): one private message that begins with
     * `You can't <action> <ID>:` and holds the words; state and revision are as before and the audit knows it.
     */
    PersonCheck wasRefused(String... words) {
        var attempt = turnedAway(words);
        var refusal = attempt.reply().refusal();
        if (refusal.isPresent() && attempt.isOnACase()) {
            var text = refusal.get().text();
            assertThat(Words.missing(text, "You can't " + attempt.action() + " " + attempt.caseId() + ":"))
                    .as("opening of '%s'", text)
                    .isEmpty();
            assertThat(story.workspace().audit("admin", attempt.caseId()))
                    .as("audit of the refusal '%s'", text)
                    .anyMatch(entry -> entry.path("outcome").asString("").equals("refused")
                            && entry.path("actor").asString("").equals(person.id())
                            && entry.path("action").asString("").equals(attempt.action())
                            && entry.path("from").equals(entry.path("to"))
                            && entry.path("reason").asString("").contains(text));
        }
        return this;
    }

    /** The last button pressed was an old one (contract 1.9), or the command was no action on a case. */
    PersonCheck wasTurnedAway(String... words) {
        turnedAway(words);
        return this;
    }

    private Story.Attempt turnedAway(String... words) {
        var attempt = story.attempt();
        var reply = attempt.reply();
        assertThat(attempt.person().id()).as("who tried last").isEqualTo(person.id());
        assertThat(reply.answer().status()).as("%s", reply.answer().body()).isEqualTo(200);
        assertThat(reply.whyRefused())
                .as("refusal told to %s: %s", person, reply.answer().body())
                .isNotEmpty();
        assertThat(Words.missing(reply.whyRefused(), words))
                .as("words missing in '%s'", reply.whyRefused())
                .isEmpty();
        reply.refusal().ifPresent(refusal -> {
            assertThat(refusal.isPrivate())
                    .as("privacy of '%s'", refusal.text())
                    .isTrue();
            assertThat(refusal.from()).as("sender of '%s'", refusal.text()).isEqualTo("baton");
        });
        attempt.before().ifPresent(before -> {
            var after = story.caseOf(attempt.caseId());
            assertThat(after.state()).as("state after a refusal").isEqualTo(before.state());
            assertThat(after.revision()).as("revision after a refusal").isEqualTo(before.revision());
        });
        return attempt;
    }

    private void hears(String caseId, String what, Predicate<Message> wanted, String... words) {
        Patience.comesTrue(
                () -> person + " should get a " + what + " with " + List.of(words) + " but " + texts(caseId),
                () -> since(caseId, story.mark()).anyMatch(wanted));
    }

    private List<String> reminders(String caseId, String... words) {
        return since(caseId, story.begin())
                .filter(message -> isReminder(message) && message.says(words))
                .map(Message::text)
                .toList();
    }

    private List<String> heard(String caseId, String... words) {
        return since(caseId, story.begin())
                .filter(message -> !message.isRefusal() && message.says(words))
                .map(Message::text)
                .toList();
    }

    private static boolean isReminder(Message message) {
        return message.kind().equals("reminder");
    }

    /** What came after that message, about the case, in the places where this person is told. */
    private Stream<Message> since(String caseId, long seq) {
        var all = Cast.placesOf(person.id(), caseId).stream()
                .flatMap(room -> story.workspace().messages(person.id(), room, seq).stream())
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
