package io.baton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.TestConfig;
import io.baton.casework.AuditEntry;
import io.baton.casework.Case;
import io.baton.casework.CaseEngine;
import io.baton.casework.Cases;
import io.baton.casework.Decisions;
import io.baton.casework.Holders;
import io.baton.casework.InMemoryCases;
import io.baton.casework.PlainPress;
import io.baton.casework.TableEngine;
import io.baton.chat.Answer;
import io.baton.chat.InMemoryFiles;
import io.baton.chat.InMemoryIdentities;
import io.baton.chat.InMemoryPreferences;
import io.baton.chat.InMemoryProfiles;
import io.baton.chat.Incoming;
import io.baton.process.ProcessDefinition;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A whole desk on stores in memory, with a chat that only remembers: any process of any configuration can be played in
 * it. A story reads {@code given(ann).requests(..)}, {@code when(bo).presses(..)}, {@code then(id).told(..).nothingElse()}.
 */
public final class Playhouse {

    private final TestConfig config;
    private final ZoneId zone;
    private final TestWall wall;
    private final InMemoryCases cases = new InMemoryCases();
    private final InMemoryFiles files = new InMemoryFiles();
    private final RecordingChat chat = new RecordingChat();
    private final Worlds worlds;
    private final Decisions decisions;
    private final Desk desk;
    private final InMemoryOutbox mail;
    private final PlainPress press = new PlainPress();
    private long deliveries;
    private long mark;
    private String actor = "";
    private Answer answer = Answer.DONE;
    private Optional<Case> before = Optional.empty();

    private Playhouse(TestConfig config, ZoneId zone, Instant start, CaseEngine engine, Post mailing) {
        this.config = config;
        this.zone = zone;
        wall = new TestWall(start);
        var profiles = new InMemoryProfiles();
        var preferences = new InMemoryPreferences();
        var people = new KnownPeople(config.people(), profiles);
        var office = new Office(press, mailing);
        worlds = new Worlds(config.processes(), people, files, preferences, wall, office);
        decisions = new Decisions(engine);
        var due = new InMemoryDue(cases);
        mail = InMemoryOutbox.ofMail(cases);
        var stores = new Desk.Stores(
                cases,
                new InMemoryOutbox(cases),
                mail,
                due,
                new InMemoryConversations(due),
                new InMemoryPendingForms(),
                files,
                profiles,
                new InMemoryIdentities(),
                preferences,
                new NoSheets());
        desk = new Desk(engine, config.processes(), people, stores, wall, office, List.of(chat));
    }

    /** Opens with the curtain up at a local time of a process's calendar, such as {@code 2027-01-11T09:00}. */
    public static Playhouse open(TestConfig config, String process, String localTime) {
        return open(config, process, localTime, new TableEngine());
    }

    public static Playhouse open(TestConfig config, String process, String localTime, CaseEngine engine) {
        return open(config, process, localTime, engine, Post.NONE);
    }

    static Playhouse open(TestConfig config, String process, String localTime, CaseEngine engine, Post mailing) {
        var def = config.processes().find(process).orElseThrow();
        var zone = config.processes().calendar(def.calendar()).zone();
        return new Playhouse(
                config, zone, LocalDateTime.parse(localTime).atZone(zone).toInstant(), engine, mailing);
    }

    // ---- the three words

    /** What this person does now is background: it must not be refused. */
    public Player given(Player player) {
        return player;
    }

    /** What this person does now is what the story is about; only what is told from here on counts. */
    public Player when(Player player) {
        mark = chat.now();
        return player.lenient();
    }

    /** Time passes until it is so late, in the zone of the process; all that falls due on the way happens. */
    public Playhouse whenItIs(String localTime) {
        mark = chat.now();
        actor = "";
        answer = Answer.DONE;
        desk.time().moveTo(LocalDateTime.parse(localTime).atZone(zone).toInstant());
        return this;
    }

    /** What came of it, for a case. */
    public Then then(String caseId) {
        return new Then(this, caseId);
    }

    /** What came of it where there is no case. */
    public Then then() {
        return new Then(this, null);
    }

    // ---- who and what there is

    public Player player(String id) {
        return new Player(this, config.people().find(id).orElseThrow().id(), false);
    }

    public Desk desk() {
        return desk;
    }

    public RecordingChat chat() {
        return chat;
    }

    /** The papers printed so far. */
    List<io.baton.casework.Paper> papers() {
        return press.printed();
    }

    InMemoryFiles files() {
        return files;
    }

    public Case caseOf(String id) {
        return cases.find(id).orElseThrow(() -> new AssertionError("there is no case " + id));
    }

    /** The id of the case that was begun last. */
    public String newest() {
        assertThat(begun()).as("cases").isNotEmpty();
        return begun().getLast();
    }

    /** The ids of all cases, in the order in which they were begun. */
    public List<String> begun() {
        return cases
                .search(new Cases.Query(null, null, null, null, null, null, Integer.MAX_VALUE))
                .cases()
                .reversed()
                .stream()
                .map(Case::id)
                .toList();
    }

    public List<AuditEntry> audit(String id) {
        return cases.audit(id).stream().map(AuditEntry.Sealed::entry).toList();
    }

    ProcessDefinition process(String id) {
        return config.processes().find(id).orElseThrow();
    }

    List<Holders.Holder> holders(Case now) {
        return decisions.holders(worlds.definition(now), now, worlds.of(now));
    }

    Optional<Instant> due(Case now) {
        return decisions.due(worlds.definition(now), now);
    }

    String stage(Case now) {
        return worlds.definition(now).state(now.workingState()).stage();
    }

    ZoneId zone() {
        return zone;
    }

    public Instant now() {
        return wall.instant();
    }

    // ---- what players do

    /** Hands over what a person did, with a delivery of its own. */
    Answer receive(String person, String caseId, Function<String, Incoming> doing) {
        actor = person;
        before = caseId == null ? Optional.empty() : cases.find(caseId);
        answer = desk.inbox().receive(doing.apply("d" + ++deliveries));
        return answer;
    }

    Answer answer() {
        return answer;
    }

    String actor() {
        return actor;
    }

    /** The case as it was before the last thing that somebody did to it. */
    Optional<Case> before() {
        return before;
    }

    long mark() {
        return mark;
    }

    /** Everything that the person finds in the rooms he sees, oldest first. */
    List<RecordingChat.Post> seenBy(String person) {
        var places = desk.lobby().rooms(person).stream().map(Lobby.Room::place).toList();
        return chat.posts().stream()
                .filter(post -> places.contains(post.place()) && post.isSeenBy(person))
                .toList();
    }
}
