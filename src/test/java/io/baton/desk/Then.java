package io.baton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.casework.Case;
import io.baton.casework.Lane;
import io.baton.chat.FormView;
import io.baton.chat.Message;
import io.baton.chat.Message.Kind;
import io.baton.chat.Place;
import io.baton.desk.RecordingChat.Post;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What must have come of the last thing that happened: where the case is, who was told what, and nothing else. Words are
 * looked for in any case; {@code #room} names a channel, anything else a person's direct messages.
 */
public final class Then {

    private static final Set<Kind> REPLIES = Set.of(Kind.REPLY, Kind.REFUSAL);

    private final Playhouse house;
    private final String caseId;
    private final List<Post> fresh;
    private final Set<Post> expected = new HashSet<>();

    Then(Playhouse house, String caseId) {
        this.house = house;
        this.caseId = caseId;
        this.fresh = house.chat().posts().stream()
                .filter(post -> post.posted() > house.mark())
                .filter(post -> post.message().kind() != Kind.CARD)
                .toList();
    }

    private Case now() {
        return house.caseOf(caseId);
    }

    // ---- the case

    public Then isIn(String state) {
        assertThat(now().state())
                .as("state of %s; %s was told %s", caseId, house.actor(), texts(this::isReply))
                .isEqualTo(state);
        return this;
    }

    public Then isAtStage(String stage) {
        assertThat(house.stage(now())).as("stage of %s", caseId).isEqualTo(stage);
        return this;
    }

    /** Exactly these hold the baton: {@code ROLE}, or {@code ROLE:person} where the person is named. */
    public Then isHeldBy(String... holders) {
        assertThat(house.holders(now()))
                .as("who holds %s", caseId)
                .extracting(holder -> holder.person() == null ? holder.role() : holder.role() + ":" + holder.person())
                .containsExactlyInAnyOrder(holders);
        return this;
    }

    /** The due time, as local time of the process. */
    public Then isDue(String localTime) {
        assertThat(house.due(now()).map(this::local))
                .as("due time of %s", caseId)
                .contains(LocalDateTime.parse(localTime));
        return this;
    }

    public Then isNotDue() {
        assertThat(house.due(now()).map(this::local))
                .as("due time of %s", caseId)
                .isEmpty();
        return this;
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, house.zone());
    }

    public Then isFlagged(String... flags) {
        assertThat(now().flags()).as("flags of %s", caseId).containsExactlyInAnyOrder(flags);
        return this;
    }

    public Then hasFact(String fact, String value) {
        assertThat(now().fact(fact).map(one -> String.join(", ", one.texts())))
                .as("%s of %s", fact, caseId)
                .contains(value);
        return this;
    }

    public Then hasNoFact(String fact) {
        assertThat(now().fact(fact)).as("%s of %s", fact, caseId).isEmpty();
        return this;
    }

    /** The newest ballot of the id stands so: OPEN, PASSED, FAILED, VOID. */
    public Then hasBallot(String ballot, String status) {
        assertThat(now().ballot(ballot).map(one -> one.status().name()))
                .as("ballot %s of %s", ballot, caseId)
                .contains(status);
        return this;
    }

    /** The lane of an area stands so; {@code BLOCKED} for one that is blocked. */
    public Then hasLane(String area, String status) {
        assertThat(now().lane(area).map(Then::status))
                .as("lane %s of %s", area, caseId)
                .contains(status);
        return this;
    }

    private static String status(Lane lane) {
        return lane.blocked() == null ? lane.status() : "BLOCKED";
    }

    public Then hasItem(int no, String status) {
        assertThat(now().items())
                .filteredOn(item -> item.no() == no)
                .as("item %d of %s", no, caseId)
                .extracting(Case.Item::status)
                .containsExactly(status);
        return this;
    }

    public Then hasIssue(int no, String status) {
        assertThat(now().issue(no).map(Case.Issue::status))
                .as("issue %d of %s", no, caseId)
                .contains(status);
        return this;
    }

    public Then hasDocument(String document, int version) {
        assertThat(now().document(document).map(Case.Document::version))
                .as("%s of %s", document, caseId)
                .contains(version);
        return this;
    }

    public Then isLinkedTo(String kind, String other) {
        assertThat(now().links()).as("links of %s", caseId).contains(new Case.Link(kind, other));
        return this;
    }

    // ---- the person who acted

    /** The actor got a private answer with these words. */
    public Then answered(String... words) {
        found("a private reply to " + house.actor(), words, this::isReply);
        return this;
    }

    private boolean isReply(Post post) {
        return REPLIES.contains(post.message().kind())
                && house.actor().equals(post.message().onlyFor());
    }

    /** The actor was refused with these words, in private; the case is as it was, and the attempt is in its audit. */
    public Then refused(String... words) {
        found("a refusal to " + house.actor(), words, post -> post.message().kind() == Kind.REFUSAL && isReply(post));
        if (caseId != null) {
            assertThat(now())
                    .as("%s after a refusal", caseId)
                    .isEqualTo(house.before().orElseThrow());
            assertThat(house.audit(caseId).getLast().outcome())
                    .as("audit of the refusal")
                    .isEqualTo("refused");
            assertThat(house.audit(caseId).getLast().actor()).isEqualTo(house.actor());
        }
        return this;
    }

    /** A form with exactly these fields stands open before the actor; nothing has happened yet. */
    public Then opensForm(String... fields) {
        var form = house.answer().form();
        assertThat(form)
                .as("form before %s, who was told %s", house.actor(), texts(this::isReply))
                .isNotNull();
        assertThat(form.fields()).extracting(FormView.Entry::field).containsExactly(fields);
        return this;
    }

    /** The form was not taken: this field has an error with these words. */
    public Then findsFault(String field, String... words) {
        assertThat(house.answer().errors()).as("errors of the form").containsKey(field);
        assertThat(house.answer().errors().get(field).toLowerCase(Locale.ROOT)).contains(lower(words));
        return this;
    }

    // ---- those who are told

    /** He, or that room, got one new message or more with all these words. */
    public Then told(String who, String... words) {
        found(who, words, post -> isTold(post, who));
        return this;
    }

    public Then told(Player who, String... words) {
        return told(who.id(), words);
    }

    /** He, or that room, was asked for a decision: a new message with these buttons and no other. */
    public Then asked(String who, String... actions) {
        var asked = found(who + ", a question", new String[0], post -> isTold(post, who) && isKind(post, Kind.PROMPT));
        assertThat(asked.getLast().message().buttons())
                .as("buttons for %s", who)
                .extracting(Message.Button::action)
                .containsExactly(actions);
        return this;
    }

    public Then asked(Player who, String... actions) {
        return asked(who.id(), actions);
    }

    public Then reminded(String who, String... words) {
        found(who + ", a reminder", words, post -> isTold(post, who) && isKind(post, Kind.REMINDER));
        return this;
    }

    public Then reminded(Player who, String... words) {
        return reminded(who.id(), words);
    }

    /** He, or that room, got notices, whatever they are, and each of these words stands in one of them. */
    public Then toldAmongOthers(String who, String... words) {
        return all(who, words, post -> !isKind(post, Kind.PROMPT) && !isKind(post, Kind.REMINDER));
    }

    public Then remindedAmongOthers(String who, String... words) {
        return all(who, words, post -> isKind(post, Kind.REMINDER));
    }

    private Then all(String who, String[] words, Predicate<Post> kind) {
        var found = found(who, new String[0], kind.and(post -> isTold(post, who)));
        assertThat(Stream.of(words)
                        .filter(word -> found.stream().noneMatch(post -> says(post, word)))
                        .toList())
                .as(
                        "words that %s did not read in %s",
                        who, found.stream().map(Then::words).toList())
                .isEmpty();
        return this;
    }

    /** The thread of the case says so. */
    public Then threadSays(String... words) {
        found("the thread", words, post -> post.place().equals(new Place.Thread(caseId)));
        return this;
    }

    /** Questions that stood before him lost their buttons and now have these words. */
    public Then closed(String who, String... words) {
        var ended = house.chat().posts().stream()
                .filter(post -> post.ended() > house.mark() && isTold(post, who))
                .toList();
        assertThat(ended).as("questions to %s that ended", who).anyMatch(post -> says(post, words));
        return this;
    }

    public Then closed(Player who, String... words) {
        return closed(who.id(), words);
    }

    /** Nobody else was told anything: no person and no room. The case's own thread and the actor's reply are no telling. */
    public Then nothingElse() {
        var rest = new ArrayList<>(fresh);
        rest.removeAll(expected);
        rest.removeIf(post -> post.place() instanceof Place.Thread || isReply(post));
        assertThat(rest).as("told besides").extracting(Then::words).isEmpty();
        return this;
    }

    /** Nothing about the case was ever said there: the room does not know of it. */
    public Then isSilent(String who) {
        assertThat(house.chat().posts())
                .filteredOn(post -> isTold(post, who) && post.isAbout(caseId))
                .as("what %s knows of %s", who, caseId)
                .extracting(Then::words)
                .isEmpty();
        return this;
    }

    // ---- looking

    private static boolean isTold(Post post, String who) {
        var wanted = who.startsWith("#") ? new Place.Channel(who.substring(1)) : new Place.Direct(who);
        return post.place().equals(wanted) && !REPLIES.contains(post.message().kind());
    }

    private static boolean isKind(Post post, Kind kind) {
        return post.message().kind() == kind;
    }

    private List<Post> found(String what, String[] words, Predicate<Post> wanted) {
        var found =
                fresh.stream().filter(wanted).filter(post -> says(post, words)).toList();
        assertThat(found)
                .as("%s with %s, among %s", what, List.of(words), texts(post -> true))
                .isNotEmpty();
        expected.addAll(found);
        return found;
    }

    private static boolean says(Post post, String... words) {
        var text = post.message().text().toLowerCase(Locale.ROOT);
        return Stream.of(lower(words)).allMatch(text::contains);
    }

    private static String[] lower(String... words) {
        return Stream.of(words).map(word -> word.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private List<String> texts(Predicate<Post> which) {
        return fresh.stream().filter(which).map(Then::words).toList();
    }

    static String words(Post post) {
        var buttons =
                post.message().buttons().stream().map(Message.Button::action).toList();
        return where(post.place()) + " " + post.message().kind() + ": "
                + post.message().text() + (buttons.isEmpty() ? "" : " " + buttons);
    }

    private static String where(Place place) {
        return place instanceof Place.Direct(var person) ? person : place.room();
    }
}
