package io.baton.stories;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One story: the bot it plays against and what it has seen so far. Stories share a bot as long as none has moved its
 * clock, left a draft, restarted or failed; then the next one gets a new bot.
 */
final class Story implements BeforeEachCallback, AfterEachCallback {
    static final ZoneId SACRAMENTO = ZoneId.of("America/Los_Angeles");

    /** Monday morning, the start of every story (domain C). */
    static final String START = "2027-01-11T09:00:00-08:00";

    private Stage stage;
    private long begin;
    private long mark;
    private boolean spent;
    private boolean draft;
    private Attempt attempt;

    /** The last thing somebody tried, with the case as it was before. */
    record Attempt(Person person, String action, String caseId, Optional<CaseView> before, Reply reply) {

        boolean isOnACase() {
            return before.isPresent() && !action.isEmpty();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        stage = context.getRoot()
                .getStore(Namespace.create(Story.class))
                .computeIfAbsent(Stage.class, key -> new Stage(), Stage.class);
        stage.make(context.getElement()
                .filter(test -> test.isAnnotationPresent(FreshBot.class))
                .isPresent());
        begin = stage.seen;
        mark = stage.seen;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (spent || draft || context.getExecutionException().isPresent()) {
            stage.clear();
        }
    }

    // Acting

    /** Lets a person act; a null action means that it goes on with the one before (a form after a press). */
    Reply plays(Person person, String action, String caseId, Supplier<Answer> call) {
        mark = stage.seen;
        stage.used = true;
        var goesOn = action == null && attempt != null;
        var word = goesOn ? attempt.action() : action;
        var about = goesOn ? attempt.caseId() : caseId;
        var before = goesOn ? attempt.before() : look(about);
        var reply = new Reply(person, call.get());
        reply.messages().forEach(this::sees);
        attempt = new Attempt(person, word, about, before, reply);
        return reply;
    }

    Attempt attempt() {
        return attempt;
    }

    // Looking

    Workspace workspace() {
        return stage.workspace;
    }

    /** Messages up to here were there before the story began. */
    long begin() {
        return begin;
    }

    /** Messages up to here were there before the last thing that somebody did. */
    long mark() {
        return mark;
    }

    void sees(Message message) {
        stage.seen = Math.max(stage.seen, message.seq());
    }

    private Optional<CaseView> look(String caseId) {
        if (caseId == null || !caseId.matches("(ESD|SDC)-\\d{4}-\\d{4}")) {
            return Optional.empty();
        }
        var answer = workspace().get("/api/cases/" + caseId + "?as=admin");
        return answer.status() == 200 ? Optional.of(new CaseView(answer.body())) : Optional.empty();
    }

    /** The case as the admin, who may read every one, sees it. */
    CaseView caseOf(String id) {
        return new CaseView(workspace().caseOf("admin", id));
    }

    // Time

    OffsetDateTime now() {
        return workspace().now();
    }

    /** Moves the clock to a local time of Sacramento, e.g. `2027-03-01T10:00`. */
    void clockAt(String localTime) {
        var at = LocalDateTime.parse(localTime).atZone(SACRAMENTO).toOffsetDateTime();
        moves("set", at.toString());
    }

    void clockMoves(String duration) {
        moves("advance", duration);
    }

    private void moves(String how, String value) {
        spent = true;
        mark = stage.seen;
        Workspace.ok(workspace().clock(how, value));
    }

    /** A time some hours from now as a person types it: `2027-01-12T10:00`. */
    String inHours(int hours) {
        return now().atZoneSameInstant(SACRAMENTO)
                .toLocalDateTime()
                .plusHours(hours)
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    // The bot's life

    void restartsTheBot() {
        spent = true;
        stage.bot.restart();
    }

    void leavesADraft() {
        draft = true;
    }

    void hasNoDraft() {
        draft = false;
    }

    /** The bot that the stories share, one at a time. */
    static final class Stage implements AutoCloseable {
        private Bot bot;
        private final Workspace workspace = new Workspace(() -> bot.address());
        private long seen;
        private boolean used;

        void make(boolean fresh) {
            if (bot != null && fresh && used) {
                clear();
            }
            if (bot == null) {
                bot = Bot.started();
                Workspace.ok(workspace.clock("set", START));
            }
        }

        void clear() {
            if (bot != null) {
                bot.close();
            }
            bot = null;
            seen = 0;
            used = false;
        }

        @Override
        public void close() {
            clear();
        }
    }
}
