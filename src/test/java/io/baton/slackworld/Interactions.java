package io.baton.slackworld;

import io.baton.slackworld.Delivery.Kind;
import io.baton.slackworld.Elements.Placed;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do, told to the app; and what its acknowledgements do to the modals and channels of people. */
final class Interactions {

    private static final Consumer<JsonNode> NOTHING = answer -> {};

    private final World world;
    private final Deliveries deliveries;
    private final Payloads payloads;
    private final ResponseUrls links;
    private final Views views;
    private final Entry entry;

    Interactions(World world, Deliveries deliveries, Payloads payloads, ResponseUrls links, Views views) {
        this.world = world;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.links = links;
        this.views = views;
        this.entry = new Entry(world);
    }

    Delivery slash(Account who, Channel channel, String line) {
        var space = line.indexOf(' ');
        var command = space < 0 ? line : line.substring(0, space);
        var text = space < 0 ? "" : line.substring(space + 1).strip();
        var commands = world.app.commands;
        if (!command.startsWith("/") || !commands.isEmpty() && !commands.containsKey(command)) {
            throw new ClientRefusal(command + " is not a valid command.");
        }
        var sent = commands.getOrDefault(command, false) ? RichText.command(text, world) : text;
        var payload = payloads.slash(who, channel, command, sent);
        return deliveries.send(Kind.SLASH, payload, answer -> slashAnswered(who, channel, answer));
    }

    private void slashAnswered(Account who, Channel channel, JsonNode answer) {
        if (answer.isObject() && !answer.isEmpty()) {
            var args = Args.of(answer);
            links.answer(who.id, channel, Content.of(args), args);
        }
    }

    /** Presses a button or chooses in a menu of a message; {@code words} is null for a button. */
    Delivery inMessage(
            Account who, Posted post, ObjectNode asSeen, JsonNode blocks, Placed placed, @Nullable List<String> words) {
        var values = post.states.computeIfAbsent(who.id, any -> Json.object());
        for (var other : Elements.in(blocks)) {
            if (stateful(other) && !values.path(other.blockId()).has(other.actionId())) {
                Json.child(values, other.blockId()).set(other.actionId(), entry.initial(other.element()));
            }
        }
        var state = words == null ? null : entry.entered(placed.element(), words);
        if (state != null && stateful(placed)) {
            Json.child(values, placed.blockId()).set(placed.actionId(), state.deepCopy());
        }
        var action = payloads.action(placed, state);
        return deliveries.send(
                Kind.INTERACTIVE, payloads.inMessage(who, post, asSeen, values.deepCopy(), action), NOTHING);
    }

    /** The same in a modal or the home tab. */
    Delivery inView(Account who, View view, Placed placed, @Nullable List<String> words) {
        var state = words == null ? null : entry.entered(placed.element(), words);
        if (state != null && stateful(placed)) {
            Json.child(view.values, placed.blockId()).set(placed.actionId(), state.deepCopy());
        }
        return deliveries.send(Kind.INTERACTIVE, payloads.inView(who, view, payloads.action(placed, state)), NOTHING);
    }

    /** Writes into a field of a modal; only one with {@code dispatch_action} tells the app. */
    void fill(Account who, View view, Placed placed, List<String> words) {
        Json.child(view.values, placed.blockId()).set(placed.actionId(), entry.entered(placed.element(), words));
        if (!placed.input() || placed.block().path("dispatch_action").asBoolean(false)) {
            inView(who, view, placed, words);
        }
    }

    Delivery submit(Account who, View view) {
        if (!view.given.hasNonNull("submit")) {
            throw new ClientRefusal("the modal \"" + view.title() + "\" has no submit button");
        }
        var refusals = Elements.in(view.blocks).stream()
                .filter(Placed::input)
                .map(placed ->
                        entry.refusal(placed, view.values.path(placed.blockId()).path(placed.actionId())))
                .filter(Objects::nonNull)
                .toList();
        if (!refusals.isEmpty()) {
            throw new ClientRefusal(String.join("; ", refusals));
        }
        view.errors = Json.object();
        return deliveries.send(
                Kind.INTERACTIVE, payloads.submission(who, view), answer -> submitted(who, view, answer));
    }

    private void submitted(Account who, View view, JsonNode answer) {
        var stack = views.stack(who.id);
        if (stack.peek() != view) {
            return;
        }
        switch (Json.text(answer, "response_action")) {
            case "" -> stack.pop();
            case "clear" -> stack.clear();
            case "errors" -> errors(view, answer.path("errors"));
            case "update" -> views.update(view, answer.path("view"));
            case "push" -> views.push(who.id, answer.path("view"));
            default -> throw new Refused("invalid response_action");
        }
    }

    private static void errors(View view, JsonNode errors) {
        var inputs = Elements.in(view.blocks).stream()
                .filter(Placed::input)
                .map(Placed::blockId)
                .collect(Collectors.toSet());
        if (!errors.isObject() || errors.isEmpty() || !inputs.containsAll(errors.propertyNames())) {
            throw new Refused("invalid errors", List.of("errors must name input blocks, only " + inputs));
        }
        view.errors = Json.copy(errors);
    }

    /** Closes the modal in sight; one that clears takes all below with it. */
    @Nullable
    Delivery close(Account who, View view) {
        var stack = views.stack(who.id);
        var clears = view.flag("clear_on_close");
        stack.pop();
        if (clears) {
            stack.clear();
        }
        return view.flag("notify_on_close")
                ? deliveries.send(Kind.INTERACTIVE, payloads.closed(who, view, clears), NOTHING)
                : null;
    }

    Delivery shortcut(Account who, String callbackId) {
        return deliveries.send(Kind.INTERACTIVE, payloads.shortcut(who, callbackId), NOTHING);
    }

    Delivery messageShortcut(Account who, Posted post, String callbackId) {
        return deliveries.send(Kind.INTERACTIVE, payloads.messageShortcut(who, post, callbackId), NOTHING);
    }

    private static boolean stateful(Placed placed) {
        return !placed.type().equals("button")
                && !placed.type().equals("overflow")
                && !placed.type().equals("image");
    }
}
