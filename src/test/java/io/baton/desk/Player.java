package io.baton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Incoming;
import io.baton.chat.Message;
import io.baton.chat.Place;
import io.baton.desk.RecordingChat.Post;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** One of the people of a configuration, with what people do in a chat. As background nothing may be refused. */
public final class Player {

    private final Playhouse house;
    private final String id;
    private final boolean lenient;

    Player(Playhouse house, String id, boolean lenient) {
        this.house = house;
        this.id = id;
        this.lenient = lenient;
    }

    Player lenient() {
        return new Player(house, id, true);
    }

    public String id() {
        return id;
    }

    // ---- saying

    public Player opensHome() {
        return act(null, delivery -> new Incoming.HomeOpened(delivery, id));
    }

    /** Says something to the bot in private; what starts with a slash is a command. */
    public Player says(String text) {
        return saysIn(direct(), text);
    }

    public Player saysIn(Place place, String text) {
        return text.startsWith("/")
                ? act(caseIn(text), delivery -> new Incoming.CommandGiven(delivery, id, place, text))
                : sends(place, text);
    }

    private static String caseIn(String text) {
        return List.of(text.split("\\s+")).stream()
                .filter(word -> word.matches("[A-Z][A-Z0-9]*-\\d{4}-\\d{4}"))
                .findFirst()
                .orElse(null);
    }

    /** Says something with files. */
    public Player sends(String text, String... files) {
        return sends(direct(), text, files);
    }

    private Player sends(Place place, String text, String... files) {
        return act(null, delivery -> new Incoming.MessagePosted(delivery, id, place, text, List.of(files)));
    }

    /** Sends a small file to the bot and gives its id. */
    public String uploads(String name, String type, String content) {
        return house.files()
                .keep(id, name, type, content.getBytes(StandardCharsets.UTF_8))
                .id();
    }

    /** Acts by command: {@code does("extend", id, "until=2031-04-01")}; the last input may be free text. */
    public Player does(String action, String caseId, String... inputs) {
        return says("/case " + action + " " + caseId + " " + String.join(" ", inputs));
    }

    // ---- pressing

    /** Presses the newest button of that meaning that the person can see. */
    public Player presses(String action) {
        return presses(action, post -> true);
    }

    public Player presses(String action, String caseId) {
        return presses(action, post -> post.isAbout(caseId));
    }

    private Player presses(String action, Predicate<Post> where) {
        var all = house.seenBy(id).stream()
                .filter(post -> post.offers(action) && where.test(post))
                .toList();
        return press(
                newest(all).orElseThrow(() -> new AssertionError(id + " sees no button " + action + " in " + seen())),
                action);
    }

    /** Presses a button of a message that has it no more, as on a screen that is out of date. */
    public Player pressesOld(String action, String caseId) {
        var old = house.chat().posts().stream()
                .filter(post -> post.isSeenBy(id) && post.isAbout(caseId))
                .filter(post -> house.desk().lobby().sees(id, post.place()))
                .filter(post -> post.everOffered(action) && !post.offers(action))
                .toList();
        return press(
                newest(old).orElseThrow(() -> new AssertionError(id + " never saw a button " + action + " go")),
                action);
    }

    /** A question before a card: people press the button of what they were asked. */
    private static Optional<Post> newest(List<Post> posts) {
        return posts.stream()
                .filter(post -> post.message().kind() != Message.Kind.CARD)
                .reduce((older, newer) -> newer)
                .or(() -> posts.stream().reduce((older, newer) -> newer));
    }

    private Player press(Post post, String action) {
        var it = post.message();
        return act(
                it.caseId(),
                delivery -> new Incoming.ButtonPressed(delivery, id, post.place(), it.key(), it.caseId(), action));
    }

    /** Chooses in a menu of the newest message that has it. */
    public Player chooses(String menu, String... values) {
        var post = newest(house.seenBy(id).stream()
                        .filter(one -> one.message().menus().stream()
                                .anyMatch(each -> each.id().equals(menu)))
                        .toList())
                .orElseThrow(() -> new AssertionError(id + " sees no menu " + menu));
        var it = post.message();
        return act(
                it.caseId(),
                delivery -> new Incoming.ChoiceMade(
                        delivery, id, post.place(), it.key(), it.caseId(), menu, List.of(values)));
    }

    /** Sends the form that opened. */
    public Player fills(Map<String, ?> values) {
        var form = Objects.requireNonNull(house.answer().form(), "no form opened before " + id);
        var about = house.before().map(now -> now.id()).orElse(null);
        return act(
                about,
                delivery -> new Incoming.FormSubmitted(delivery, id, direct(), form.id(), new HashMap<>(values)));
    }

    /** Sends every page of a form that fills in part, the answers on the pages that ask for them. */
    public Player turnsPages(Map<String, ?> values) {
        for (var form = house.answer().form();
                form != null;
                form = house.answer().form()) {
            var page = new HashMap<String, Object>();
            form.fields().stream()
                    .map(entry -> entry.field())
                    .filter(values::containsKey)
                    .forEach(field -> page.put(field, values.get(field)));
            fills(page);
        }
        return this;
    }

    // ---- a request

    /** Opens a request, answers every question, submits it, and gives the id of the case. */
    public String requests(String process, Map<String, String> answers) {
        says("/request " + process);
        answersAll(answers);
        presses("submit");
        return house.newest();
    }

    /** Answers the open questions one by one; what has no answer is skipped. */
    public Player answersAll(Map<String, String> answers) {
        for (var asked = asked(); asked.isPresent(); asked = asked()) {
            var field = asked.get();
            var answer = answers.getOrDefault(field, "skip");
            if (answer.startsWith("file:")) {
                sends("", uploads(answer.substring("file:".length()), "application/octet-stream", answer));
            } else {
                says(answer);
            }
            assertThat(asked())
                    .as("question after %s answered \"%s\" to %s: %s", id, answer, field, seen())
                    .isNotEqualTo(asked);
        }
        return this;
    }

    /** The field of the open question, if there is one. */
    public Optional<String> asked() {
        return house.chat().in(direct(), id).stream()
                .flatMap(post -> Optional.ofNullable(post.message().question()).stream())
                .reduce((older, newer) -> newer)
                .map(question -> question.field());
    }

    // ---- how

    private Place direct() {
        return new Place.Direct(id);
    }

    private Player act(String caseId, Function<String, Incoming> doing) {
        var from = house.chat().now();
        house.receive(id, caseId, doing);
        if (!lenient) {
            assertThat(house.answer().errors()).as("errors told to %s", id).isEmpty();
            assertThat(house.chat().posts())
                    .filteredOn(post -> post.posted() > from && post.message().kind() == Message.Kind.REFUSAL)
                    .as("refusals told to %s", id)
                    .extracting(post -> post.message().text())
                    .isEmpty();
        }
        return this;
    }

    private List<String> seen() {
        var texts = house.seenBy(id).stream().map(Then::words).toList();
        return texts.subList(Math.max(0, texts.size() - 6), texts.size());
    }

    @Override
    public String toString() {
        return id;
    }
}
