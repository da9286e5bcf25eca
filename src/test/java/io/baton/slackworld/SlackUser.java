package io.baton.slackworld;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A person at Slack's client. What is done without naming a channel happens in the direct messages with the app. */
public final class SlackUser {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Parts parts;
    private final Account who;

    SlackUser(Parts parts, Account who) {
        this.parts = parts;
        this.who = who;
    }

    public String id() {
        return who.id;
    }

    public String name() {
        return who.name;
    }

    /** The person in a channel, by its name or id. */
    public SlackPlace in(String channel) {
        return parts.world.with(() -> new SlackPlace(parts, who, parts.world.channel(channel), null));
    }

    /** The person's direct messages with the app. */
    public SlackPlace direct() {
        return parts.world.with(() -> new SlackPlace(parts, who, parts.world.directWithBot(who.id), null));
    }

    public Delivery slash(String line) {
        return direct().slash(line);
    }

    public SeenMessage say(String typed, String... fileIds) {
        return direct().say(typed, fileIds);
    }

    public SeenMessage upload(String name, byte[] bytes) {
        return direct().upload(name, bytes, "");
    }

    /** Uploads a file that a field of a modal or a message then names by the returned id. */
    public String uploadFile(String name, byte[] bytes) {
        return parts.world.with(() -> parts.files.uploaded(who.id, name, bytes).id);
    }

    /** Presses a button, by action id or label, that stands on the message now. */
    public Delivery click(SeenMessage message, String button) {
        return parts.world.with(() -> {
            var post = stored(message);
            var placed = one(post.blocks, button, true);
            return parts.interactions.inMessage(who, post, post.json(parts.world.app), post.blocks, placed, null);
        });
    }

    /** Presses a button that stood there when the person saw the message, though it may have changed since. */
    public Delivery clickAsSeen(SeenMessage message, String button) {
        return parts.world.with(() -> {
            var placed = one(message.blocks(), button, true);
            return parts.interactions.inMessage(
                    who, stored(message), Json.copy(message.json()), message.blocks(), placed, null);
        });
    }

    /** Chooses in a menu or picker of a message: options by label or value, people and channels by name, dates. */
    public Delivery select(SeenMessage message, String menu, String... words) {
        return parts.world.with(() -> {
            var post = stored(message);
            var placed = one(post.blocks, menu, false);
            return parts.interactions.inMessage(
                    who, post, post.json(parts.world.app), post.blocks, placed, List.of(words));
        });
    }

    /** The modal in sight, if there is one. */
    public Optional<OpenModal> openModal() {
        return parts.world.with(
                () -> Optional.ofNullable(parts.views.stack(who.id).peek()).map(this::modal));
    }

    /** Waits, at most 15 seconds, for a modal with this title to be in sight. */
    public OpenModal awaitModal(String title) {
        return parts.world
                .await(PATIENCE, () -> openModal().filter(modal -> modal.title().equals(title)))
                .orElseThrow(() -> new AssertionError("no modal \"" + title + "\" for " + who.name + ", only "
                        + openModal().map(OpenModal::title)));
    }

    /** Waits until no modal is in sight. */
    public void awaitNoModal() {
        parts.world
                .await(PATIENCE, () -> openModal().isEmpty() ? Optional.of(true) : Optional.<Boolean>empty())
                .orElseThrow(
                        () -> new AssertionError("still open: " + openModal().map(OpenModal::title)));
    }

    /** How many modals are open on top of each other. */
    public int modals() {
        return parts.world.with(() -> parts.views.stack(who.id).size());
    }

    /** Opens the app's home tab. */
    public Delivery openHome() {
        return opened("home");
    }

    /** Opens the app's messages tab. */
    public Delivery openMessages() {
        return opened("messages");
    }

    private Delivery opened(String tab) {
        return parts.world.with(
                () -> parts.events.homeOpened(who.id, tab, parts.world.directWithBot(who.id), parts.views));
    }

    /** What the app has published in the person's home tab. */
    public Optional<JsonNode> home() {
        return parts.world.with(() -> parts.views.home(who.id).map(view -> view.json(parts.world.app)));
    }

    /** Waits for a home tab whose words contain these. */
    public JsonNode awaitHome(String words) {
        Predicate<JsonNode> like = view -> Shown.words(view.path("blocks")).contains(words);
        return parts.world
                .await(PATIENCE, () -> home().filter(like))
                .orElseThrow(() -> new AssertionError("no home with \"" + words + "\", only " + home()));
    }

    /** Presses a button in the home tab. */
    public Delivery clickHome(String button) {
        return parts.world.with(() -> {
            var home = homeView();
            return parts.interactions.inView(who, home, one(home.blocks, button, true), null);
        });
    }

    /** Chooses in a menu of the home tab. */
    public Delivery selectHome(String menu, String... words) {
        return parts.world.with(() -> {
            var home = homeView();
            return parts.interactions.inView(who, home, one(home.blocks, menu, false), List.of(words));
        });
    }

    /** Uses a global shortcut. */
    public Delivery shortcut(String callbackId) {
        return parts.world.with(() -> parts.interactions.shortcut(who, callbackId));
    }

    /** Uses a shortcut on a message. */
    public Delivery messageShortcut(SeenMessage message, String callbackId) {
        return parts.world.with(() -> parts.interactions.messageShortcut(who, stored(message), callbackId));
    }

    /** Reacts to a message, such as with {@code eyes}. */
    public void react(SeenMessage message, String emoji) {
        parts.world.run(() -> {
            var post = stored(message);
            if (post.reactions
                    .computeIfAbsent(emoji, any -> new LinkedHashSet<>())
                    .add(who.id)) {
                parts.events.reaction("reaction_added", post, who.id, emoji);
            }
        });
    }

    /** Takes a reaction back. */
    public void unreact(SeenMessage message, String emoji) {
        parts.world.run(() -> {
            var post = stored(message);
            var users = post.reactions.getOrDefault(emoji, new LinkedHashSet<>());
            if (!users.remove(who.id)) {
                throw new ClientRefusal(who.name + " has not reacted with " + emoji);
            }
            parts.events.reaction("reaction_removed", post, who.id, emoji);
        });
    }

    /** Changes a message of their own. */
    public void edit(SeenMessage message, String typed) {
        parts.world.run(() -> parts.messages.edit(own(message), RichText.message(typed, parts.world)));
    }

    /** Deletes a message of their own. */
    public void delete(SeenMessage message) {
        parts.world.run(() -> parts.messages.delete(own(message)));
    }

    private Posted own(SeenMessage message) {
        var post = stored(message);
        if (post.author != who) {
            throw new ClientRefusal("that message is not " + who.name + "'s own");
        }
        return post;
    }

    private OpenModal modal(View view) {
        return new OpenModal(parts.world, parts.interactions, parts.views, who, view);
    }

    private View homeView() {
        return parts.views
                .home(who.id)
                .orElseThrow(() -> new ClientRefusal("the app has published no home for " + who.name));
    }

    private Posted stored(SeenMessage message) {
        var channel = parts.world.channel(message.channelId());
        return channel.find(message.ts())
                .filter(one -> one.visibleTo(who.id))
                .filter(one -> channel.kind == Channel.Kind.PUBLIC || channel.members.contains(who.id))
                .orElseThrow(() -> new ClientRefusal(who.name + " does not see that message: " + message.words()));
    }

    private static Elements.Placed one(JsonNode blocks, String wanted, boolean button) {
        return Elements.one(
                blocks, wanted, placed -> placed.type().equals("button") == button, button ? "button" : "menu");
    }
}
