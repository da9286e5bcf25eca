package io.baton.slack;

import io.baton.chat.Person;
import io.baton.chat.Standing;
import io.baton.desk.CaseReading;
import io.baton.desk.Lobby;
import io.baton.language.Phrases;
import io.baton.slack.SlackApi.Result;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's home tab: what waits for the one who looks, his requests, and those of his team. It is shown when he opens it
 * and, while he may still be looking, when something changed.
 */
final class Home implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Home.class);

    /** The key that buttons of the home refer to. */
    private static final String KEY = "home";

    private static final int MOST = 12;

    /** What spots of homes begin with. */
    private static final String SPOT = "home:";

    /** Changes that come close together are shown at once. */
    private static final Duration GATHER = Duration.ofSeconds(3);

    /** Who has not looked for so long sees it anew when he looks. */
    private static final Duration LOOKED_LATELY = Duration.ofDays(2);

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration LOCKED_OUT = Duration.ofMinutes(1);

    private final SlackApi api;
    private final Supplier<CaseReading> cases;
    private final Supplier<Lobby> lobby;
    private final Users users;
    private final Standing standing;
    private final Pace pace;
    private final InstantSource clock;
    private final Runnable bell;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private final ScheduledExecutorService gathering = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("slack-homes").daemon().factory());

    Home(
            SlackApi api,
            Supplier<CaseReading> cases,
            Supplier<Lobby> lobby,
            Users users,
            Standing standing,
            Pace pace,
            InstantSource clock,
            Runnable bell) {
        this.api = api;
        this.cases = cases;
        this.lobby = lobby;
        this.users = users;
        this.standing = standing;
        this.pace = pace;
        this.clock = clock;
        this.bell = bell;
    }

    /**
     * A home that is wanted.
     *
     * @param opened when its owner last looked, milliseconds
     * @param look what of his doing it was last published for
     * @param change the change since, milliseconds
     */
    private record Wish(String user, long opened, String look, long change) {}

    void start() {
        var _ = gathering.scheduleWithFixedDelay(this::gather, 0, GATHER.toMillis(), TimeUnit.MILLISECONDS);
    }

    static boolean isHome(String spot) {
        return spot.startsWith(SPOT);
    }

    /** Somebody looks at his home, or pressed something there: it is published, whatever it shows now. */
    void opened(String user, String delivery) {
        want(new Wish(user, clock.millis(), delivery, 0));
        bell.run();
    }

    /** Something changed that may stand in homes: those who look see it soon. */
    void changed() {
        changed.set(true);
    }

    private void want(Wish wish) {
        standing.want(
                Users.PLATFORM,
                SPOT + wish.user(),
                KEY,
                SlackJson.MAPPER.writeValueAsString(wish),
                false,
                clock.instant());
    }

    private void gather() {
        if (!changed.compareAndSet(true, false)) {
            return;
        }
        try {
            var since = clock.instant().minus(LOOKED_LATELY).toEpochMilli();
            standing.byKey(Users.PLATFORM, KEY).stream()
                    .map(Home::wish)
                    .filter(wish -> wish.opened() > since)
                    .forEach(wish -> want(new Wish(wish.user(), wish.opened(), wish.look(), clock.millis())));
            bell.run();
        } catch (RuntimeException trouble) {
            changed.set(true);
            log.info("Could not look whose home to show anew: {}", trouble.toString());
        }
    }

    private static Wish wish(Standing.Wanted wanted) {
        return SlackJson.MAPPER.readValue(wanted.payload(), Wish.class);
    }

    /** Publishes a home, unless it shows just that already. */
    Duration bring(Standing.Wanted what) {
        var wish = wish(what);
        var person = users.person(wish.user());
        if (person.isEmpty()) {
            return done(what, wish, "");
        }
        var view = SlackJson.MAPPER.writeValueAsString(Map.of("type", "home", "blocks", blocks(person.get())));
        var fingerprint = Posting.digest(wish.look(), view);
        var stands = what.stands();
        if (stands != null && stands.fingerprint().equals(fingerprint)) {
            return done(what, wish, fingerprint);
        }
        var wait = pace.publish(clock.instant());
        return wait.isZero() ? published(what, wish, view, fingerprint) : wait;
    }

    private Duration done(Standing.Wanted what, Wish wish, String fingerprint) {
        standing.stood(Users.PLATFORM, what, new Standing.Stands(KEY, wish.user(), fingerprint, 0));
        return Duration.ZERO;
    }

    private Duration published(Standing.Wanted what, Wish wish, String view, String fingerprint) {
        var published = api.call(
                "views.publish",
                client -> client.viewsPublish(r -> r.userId(wish.user()).viewAsString(view)));
        if (published.lacking()) {
            return done(what, wish, ""); // a server without homes: nothing that waits for a better day
        }
        return switch (published) {
            case Result.Done<?> _ -> done(what, wish, fingerprint);
            case Result.Later<?>(var pause, var _) -> {
                pace.pause("views.publish", clock.instant().plus(pause));
                yield pause;
            }
            case Result.Doubt<?> _ -> AGAIN;
            case Result.Refused<?>(var error, var details) -> {
                var fix = Fixes.kept(error, "the home of " + wish.user(), details);
                log.error("{}", fix);
                if (Fixes.isLockedOut(error)) {
                    yield LOCKED_OUT;
                }
                standing.park(Users.PLATFORM, what, fix);
                yield Duration.ZERO;
            }
        };
    }

    @Override
    public void close() {
        gathering.shutdownNow();
    }

    List<Map<String, Object>> blocks(Person person) {
        var blocks = new ArrayList<Map<String, Object>>();
        var phrases = users.words(person.id());
        blocks.add(Blocks.header(phrases.say("slack.home.hello", person.name())));
        var begin = new ArrayList<Map<String, Object>>();
        for (var process : lobby.get().processes(person.id())) {
            var word = "new-request-" + process.id();
            var label = phrases.say("desk.new-request", process.name());
            begin.add(Blocks.button("press:" + word, label, new Ref(KEY, null, word).write(), "primary"));
        }
        if (!begin.isEmpty()) {
            blocks.add(Blocks.actions(null, begin.subList(0, Math.min(begin.size(), Blocks.BUTTONS))));
        }
        var mine = open(person, null);
        blocks.addAll(list(phrases, "slack.home.waiting", open(person, person.id())));
        blocks.addAll(list(phrases, "slack.home.mine", those(mine, one -> isHis(one, person))));
        blocks.addAll(list(phrases, "slack.home.team", those(mine, one -> !isHis(one, person) && isTeam(one, person))));
        return blocks;
    }

    private List<Map<String, @Nullable Object>> open(Person person, @Nullable String holder) {
        var found = new ArrayList<>(found(person, holder));
        if (holder != null) {
            person.roles().forEach(role -> found.addAll(found(person, role)));
        }
        return found.stream()
                .filter(one -> !(one.get("holder") instanceof List<?> none && none.isEmpty()))
                .distinct()
                .toList();
    }

    @SuppressWarnings("unchecked") // the desk's JSON: a list of cases
    private List<Map<String, @Nullable Object>> found(Person person, @Nullable String holder) {
        var page = cases.get().search(person.id(), null, null, null, holder, null);
        return (List<Map<String, @Nullable Object>>) Objects.requireNonNullElse(page.get("cases"), List.of());
    }

    /** His team's: those whose team he is in, and for staff those that his role has a hand in. */
    private static boolean isTeam(Map<String, @Nullable Object> one, Person person) {
        return (one.get("team") instanceof List<?> team && team.contains(person.id()))
                || !person.roles().isEmpty();
    }

    private static boolean isHis(Map<String, @Nullable Object> one, Person person) {
        return person.id().equals(one.get("requester"));
    }

    private static List<Map<String, @Nullable Object>> those(
            List<Map<String, @Nullable Object>> cases, Predicate<Map<String, @Nullable Object>> which) {
        return cases.stream().filter(which).toList();
    }

    private List<Map<String, Object>> list(Phrases phrases, String title, List<Map<String, @Nullable Object>> cases) {
        var blocks = new ArrayList<Map<String, Object>>();
        blocks.add(Blocks.divider());
        blocks.add(Blocks.header(phrases.say(title)));
        if (cases.isEmpty()) {
            blocks.add(Blocks.context(phrases.say("slack.home.nothing")));
        }
        cases.stream().limit(MOST).map(one -> row(phrases, one)).forEach(blocks::add);
        if (cases.size() > MOST) {
            blocks.add(Blocks.context(phrases.say("slack.home.more", cases.size() - MOST)));
        }
        return blocks;
    }

    private Map<String, Object> row(Phrases phrases, Map<String, @Nullable Object> one) {
        var id = text(one, "id");
        var line = id + " “" + text(one, "title") + "”\n" + text(one, "stage") + " (" + text(one, "state") + ")";
        var ref = new Ref(KEY, id, "actions").write();
        var open = Blocks.button("press:open:" + id, phrases.say("card.what"), ref, "plain");
        var row = Blocks.section(line, null, open);
        var fields = Stream.of(
                        mentioned(one).map(names -> phrases.say("card.holder") + ": " + names),
                        Dates.token(text(one, "due")).map(due -> phrases.say("slack.home.due", due)))
                .flatMap(Optional::stream)
                .map(Blocks::markdown)
                .toList();
        if (!fields.isEmpty()) {
            row.put("fields", fields);
        }
        return row;
    }

    /** The persons who hold the baton, as mentions: nobody is pinged by what stands in a home. */
    private Optional<String> mentioned(Map<String, @Nullable Object> one) {
        var holders = one.get("holder") instanceof List<?> all ? all : List.of();
        var names = holders.stream()
                .flatMap(holder -> holder instanceof Map<?, ?> map ? Stream.ofNullable(map.get("person")) : Stream.of())
                .flatMap(person -> users.user(person.toString()).stream())
                .map(user -> "<@" + user + ">")
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static String text(Map<String, @Nullable Object> one, String key) {
        return Optional.ofNullable(one.get(key)).map(String::valueOf).orElse("");
    }
}
