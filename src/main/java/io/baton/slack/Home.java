package io.baton.slack;

import io.baton.chat.Person;
import io.baton.desk.CaseReading;
import io.baton.desk.Lobby;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's home tab: what waits for the one who looks, his requests, and those of his team. */
final class Home {

    private static final Logger log = LoggerFactory.getLogger(Home.class);

    /** The key that buttons of the home refer to. */
    private static final String KEY = "home";

    private static final int MOST = 12;

    private final SlackApi api;
    private final Supplier<CaseReading> cases;
    private final Supplier<Lobby> lobby;

    Home(SlackApi api, Supplier<CaseReading> cases, Supplier<Lobby> lobby) {
        this.api = api;
        this.cases = cases;
        this.lobby = lobby;
    }

    void publish(String user, Person person) {
        var view = SlackJson.MAPPER.writeValueAsString(Map.of("type", "home", "blocks", blocks(person)));
        var published = api.call(
                "views.publish",
                client -> client.viewsPublish(r -> r.userId(user).viewAsString(view)));
        if (published.found().isEmpty()) {
            log.warn("The home of {} could not be shown: {}", person.id(), published.words());
        }
    }

    List<Map<String, Object>> blocks(Person person) {
        var blocks = new ArrayList<Map<String, Object>>();
        blocks.add(Blocks.header("Hello " + person.name()));
        var begin = new ArrayList<Map<String, Object>>();
        for (var process : lobby.get().processes()) {
            var word = "new-request-" + process.id();
            begin.add(Blocks.button(
                    "press:" + word, "New request: " + process.name(), new Ref(KEY, null, word).write(), "primary"));
        }
        if (!begin.isEmpty()) {
            blocks.add(Blocks.actions(null, begin.subList(0, Math.min(begin.size(), Blocks.BUTTONS))));
        }
        var mine = open(person, null);
        list(blocks, "Waiting for me", open(person, person.id()), any -> true);
        list(blocks, "My requests", mine, one -> person.id().equals(one.get("requester")));
        list(blocks, "My team", mine, one -> !person.id().equals(one.get("requester")) && isTeam(one, person));
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

    private static void list(
            List<Map<String, Object>> blocks,
            String title,
            List<Map<String, @Nullable Object>> cases,
            Predicate<Map<String, @Nullable Object>> which) {
        blocks.add(Blocks.divider());
        blocks.add(Blocks.header(title));
        var chosen = cases.stream().filter(which).toList();
        if (chosen.isEmpty()) {
            blocks.add(Blocks.context("Nothing."));
        }
        chosen.stream().limit(MOST).map(Home::row).forEach(blocks::add);
        if (chosen.size() > MOST) {
            blocks.add(Blocks.context("And " + (chosen.size() - MOST) + " more: /cases all"));
        }
    }

    private static Map<String, Object> row(Map<String, @Nullable Object> one) {
        var id = text(one, "id");
        var line = id + " “" + text(one, "title") + "”\n" + text(one, "stage") + " (" + text(one, "state") + ")";
        var open = Blocks.button("press:open:" + id, "What can I do?", new Ref(KEY, id, "actions").write(), "plain");
        var row = Blocks.section(line, null, open);
        Dates.token(text(one, "due")).ifPresent(due -> row.put("fields", List.of(Blocks.markdown("Due " + due))));
        return row;
    }

    private static String text(Map<String, @Nullable Object> one, String key) {
        return Optional.ofNullable(one.get(key)).map(String::valueOf).orElse("");
    }
}
