package io.baton.slackworld;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What modals people have open, at most three on top of each other, and their home tabs. */
final class Views {

    private static final int DEPTH = 3;
    private static final int MOST_CHARACTERS = 250_000;
    private static final Set<String> FIELDS = Set.of(
            "type",
            "title",
            "blocks",
            "close",
            "submit",
            "private_metadata",
            "callback_id",
            "clear_on_close",
            "notify_on_close",
            "external_id",
            "submit_disabled");

    private final World world;
    private final Entry entry;
    private final Map<String, Deque<View>> stacks = new HashMap<>();
    private final Map<String, View> homes = new HashMap<>();

    Views(World world) {
        this.world = world;
        this.entry = new Entry(world);
    }

    /** The modals of a person, the one in sight first. */
    Deque<View> stack(String userId) {
        return stacks.computeIfAbsent(userId, any -> new ArrayDeque<>());
    }

    Optional<View> home(String userId) {
        return Optional.ofNullable(homes.get(userId));
    }

    View open(String userId, JsonNode given) {
        check(given, "modal");
        checkExternalId(given);
        var stack = stack(userId);
        stack.clear();
        return shown(stack, new View(world.ids.next("V"), userId, null, given));
    }

    View push(String userId, JsonNode given) {
        check(given, "modal");
        checkExternalId(given);
        var stack = stack(userId);
        if (stack.isEmpty()) {
            throw new Refused("invalid_trigger_id");
        }
        if (stack.size() >= DEPTH) {
            throw new Refused("push_limit_reached");
        }
        return shown(stack, new View(world.ids.next("V"), userId, stack.getFirst(), given));
    }

    View update(View view, JsonNode given) {
        check(given, "modal");
        fill(view, given);
        return view;
    }

    View publish(String userId, JsonNode given, String hash) {
        check(given, "home");
        var home = homes.get(userId);
        if (home == null) {
            home = new View(world.ids.next("V"), userId, null, given);
            homes.put(userId, home);
        } else {
            checkHash(home, hash);
        }
        fill(home, given);
        return home;
    }

    /** A modal that is open now. */
    Optional<View> find(@Nullable String id, @Nullable String externalId) {
        return stacks.values().stream()
                .flatMap(Deque::stream)
                .filter(view -> view.id.equals(id)
                        || externalId != null && externalId.equals(Json.text(view.given, "external_id")))
                .findFirst();
    }

    void checkHash(View view, String hash) {
        if (!hash.isEmpty() && !hash.equals(view.hash)) {
            throw new Refused("hash_conflict");
        }
    }

    private View shown(Deque<View> stack, View view) {
        fill(view, view.given);
        stack.push(view);
        return view;
    }

    /** New blocks; what a person entered stays where block and action are the same. */
    private void fill(View view, JsonNode given) {
        view.given = Json.copy(given);
        view.blocks = BlockKit.stored(given.path("blocks"), world.ids);
        view.hash = world.ids.stamp() + "." + Integer.toHexString(view.blocks.hashCode());
        view.errors = Json.object();
        var before = view.values;
        view.values = Json.object();
        for (var placed : Elements.in(view.blocks)) {
            if (placed.type().equals("button")
                    || placed.type().equals("overflow")
                    || placed.type().equals("image")) {
                continue;
            }
            var kept = before.path(placed.blockId()).path(placed.actionId());
            var keep = Json.text(kept, "type").equals(placed.type());
            Json.child(view.values, placed.blockId())
                    .set(placed.actionId(), keep ? kept.deepCopy() : entry.initial(placed.element()));
        }
    }

    /** Refuses what Slack would not show. */
    void check(JsonNode view, String type) {
        if (view.toString().length() > MOST_CHARACTERS) {
            throw new Refused("view_too_large");
        }
        var problems = problems(view, type);
        if (!problems.isEmpty()) {
            throw new Refused("invalid_arguments", problems);
        }
    }

    private void checkExternalId(JsonNode view) {
        var externalId = Json.text(view, "external_id");
        if (!externalId.isEmpty() && find(null, externalId).isPresent()) {
            throw new Refused("duplicate_external_id");
        }
    }

    private static List<String> problems(JsonNode view, String type) {
        var rules = new BlockRules();
        if (!view.isObject() || !Json.text(view, "type").equals(type)) {
            rules.say("must be a valid " + type + " view", "/view");
            return rules.problems();
        }
        rules.known(view, FIELDS, "/view");
        rules.string(view, "private_metadata", 3000, "/view");
        rules.string(view, "callback_id", 255, "/view");
        rules.string(view, "external_id", 255, "/view");
        if (rules.has(view, "blocks", "/view")) {
            var surface = type.equals("home") ? BlockKit.Surface.HOME : BlockKit.Surface.MODAL;
            rules.problems().addAll(BlockKit.problems(view.path("blocks"), surface, "/view/blocks"));
        }
        if (type.equals("modal")) {
            modal(view, rules);
        }
        return new ArrayList<>(rules.problems());
    }

    private static void modal(JsonNode view, BlockRules rules) {
        if (rules.has(view, "title", "/view")) {
            rules.text(view, "title", 24, true, "/view");
        }
        rules.text(view, "submit", 24, true, "/view");
        rules.text(view, "close", 24, true, "/view");
        var blocks = Json.list(view.path("blocks"));
        for (int i = 0; i < blocks.size(); i++) {
            if (Json.text(blocks.get(i), "type").equals("input") && !view.hasNonNull("submit")) {
                rules.say("must define `submit` to use an `input` block in modals", "/view/blocks/" + i + "/input");
            }
        }
    }
}
