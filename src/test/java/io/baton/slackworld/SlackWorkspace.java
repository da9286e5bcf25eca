package io.baton.slackworld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A Slack workspace with one app installed, on loopback. Given people, channels and user groups, people do things
 * ({@link #user}), the app answers over HTTP and Socket Mode, and the test reads what people see.
 *
 * <p>It is strict: whatever Slack refuses, it refuses. Times of messages, limits and trigger ids follow its own clock
 * ({@link WorldClock}); how long the app takes for an acknowledgement is measured for real.
 */
public final class SlackWorkspace implements AutoCloseable {

    private final Parts parts;
    private final World world;
    private final Deliveries deliveries;
    private final WebServer server;
    private final WebApi api;
    private final SocketMode sockets;
    private final HttpMode http;
    private final Faults faults = new Faults();
    private final Tiers tiers;

    SlackWorkspace(World world, SlackWorkspaceBuilder options) throws IOException {
        this.world = world;
        this.tiers = new Tiers(world.clock, options.limited);
        server = new WebServer();
        deliveries = new Deliveries(world, options.ackWindow);
        sockets = new SocketMode(world, deliveries);
        http = new HttpMode(world, deliveries, options.httpPauses);
        deliveries.over(options.requestUrl == null ? sockets : http.to(options.requestUrl));
        var events = new Events(world, deliveries);
        var messages = new Messages(world, events);
        var views = new Views(world);
        var triggers = new Triggers(world);
        var links = new ResponseUrls(world, messages, server.host());
        var files = new FilesApi(world, messages, events, server.host());
        var payloads = new Payloads(world, triggers, links);
        parts = new Parts(
                world, messages, events, files, views, new Interactions(world, deliveries, payloads, links, views));
        api = new WebApi(world, tiers, faults);
        api.add(List.of(Method.of("apps.connections.open", 1, "", sockets::issueLink)));
        api.add(new ChatApi(world, messages, tiers).methods());
        api.add(new ConversationsApi(world, events, messages).methods());
        api.add(new HistoryApi(world, messages).methods());
        api.add(new UsersApi(world).methods());
        api.add(new ViewsApi(world, views, triggers).methods());
        api.add(new MarksApi(world, events).methods());
        api.add(files.methods());
        down(options.down);
        server.start(api, files, links);
    }

    /** A workspace to be described; {@link SlackWorkspaceBuilder#start} opens it. */
    public static SlackWorkspaceBuilder builder() {
        return new SlackWorkspaceBuilder();
    }

    /** Where the Web API is, with a slash at the end. */
    public String apiUrl() {
        return server.host() + "/api/";
    }

    /** Scheme, host and port of the Web API, files and response urls. */
    public URI host() {
        return URI.create(server.host());
    }

    public String botToken() {
        return world.app.botToken;
    }

    public String appToken() {
        return world.app.appToken;
    }

    public String signingSecret() {
        return world.app.signingSecret;
    }

    public String botUserId() {
        return world.app.botUserId;
    }

    /** A person, by name or id. */
    public SlackUser user(String name) {
        return world.with(() -> new SlackUser(parts, world.account(name)));
    }

    /** A person's direct messages with the app. */
    public SlackPlace direct(String user) {
        return user(user).direct();
    }

    /** The id of a channel. */
    public String channelId(String name) {
        return world.with(() -> world.channel(name).id);
    }

    /** An administrator archives a channel. */
    public void archive(String channel) {
        world.run(() -> world.channel(channel).archived = true);
    }

    /** An administrator takes a channel out of the archive. */
    public void unarchive(String channel) {
        world.run(() -> world.channel(channel).archived = false);
    }

    /** An administrator gives a channel another name. */
    public void rename(String channel, String name) {
        world.run(() -> world.channel(channel).name = name);
    }

    /** Somebody puts the app into a channel. */
    public void inviteBot(String channel) {
        world.run(() -> {
            if (world.channel(channel).members.add(world.app.botUserId)) {
                parts.events.joined(world.channel(channel), world.app.botUserId, "");
            }
        });
    }

    /** Somebody removes the app from a channel. */
    public void kickBot(String channel) {
        world.run(() -> {
            parts.events.left(world.channel(channel), world.app.botUserId);
            world.channel(channel).members.remove(world.app.botUserId);
        });
    }

    /** A person leaves the organisation. */
    public void deactivate(String user) {
        world.run(() -> world.account(user).deleted = true);
    }

    /** Everything that was posted to a channel and stands there, for whomever, oldest first. */
    public List<SeenMessage> posts(String channel) {
        return world.with(() -> world.channel(channel).posts().stream()
                .map(post -> SeenMessage.of(post, world.app))
                .toList());
    }

    /** The calls of the Web API, oldest first. */
    public List<ApiCall> apiCalls() {
        return api.calls();
    }

    /** The calls of one method, oldest first. */
    public List<ApiCall> apiCalls(String method) {
        return apiCalls().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** Waits, at most 15 seconds, for a call of a method that is like this. */
    public ApiCall awaitCall(String method, Predicate<ApiCall> like) {
        return world.await(
                        Duration.ofSeconds(15),
                        () -> apiCalls(method).stream().filter(like).findFirst())
                .orElseThrow(() -> new AssertionError("no such call of " + method + ", only " + apiCalls(method)));
    }

    /** Everything that was told to the app, and what became of it. */
    public List<Delivery> deliveries() {
        return deliveries.all();
    }

    /** What the app has acknowledged, oldest first. */
    public List<Delivery> acks() {
        return deliveries().stream()
                .filter(delivery -> delivery.outcome() == Delivery.Outcome.ACKED)
                .toList();
    }

    /** Waits until everything told to the app has ended one way or another. */
    public void awaitQuiet() {
        for (var delivery : deliveries()) {
            delivery.settled();
        }
    }

    /** Tells the app of an event of this shape, wrapped as Slack does. */
    public Delivery event(JsonNode event) {
        return world.with(() -> parts.events.wrapped(Json.copy(event)));
    }

    /** Sends a whole payload as it is, as an event, a slash command or an interaction. */
    public Delivery replay(Delivery.Kind kind, JsonNode payload) {
        return deliveries.send(kind, payload, answer -> {});
    }

    /** The next so many calls of a method go wrong. */
    public void fault(String method, Fault fault, int times) {
        faults.script(method, fault, times);
    }

    /** Every call of a method goes wrong until {@link #heal}. */
    public void faultAlways(String method, Fault fault) {
        faults.stand(method, fault);
    }

    /** Takes back all faults that have not happened yet. */
    public void heal() {
        faults.heal();
    }

    /** Sets how many calls per minute a method takes. */
    public void limit(String method, int perMinute) {
        tiers.limit(method, perMinute);
    }

    /** While it is down nobody can call or connect, and connections break. */
    public void down(boolean down) {
        server.down(down);
        sockets.down(down);
    }

    /** From now on every call is answered with this error, such as {@code token_revoked}; null takes it back. */
    public void revoke(@Nullable String error) {
        api.revoke(error);
    }

    /** From now on the app is told over HTTP, at this address. */
    public void postTo(URI requestUrl) {
        deliveries.over(http.to(requestUrl));
    }

    /** The Socket Mode side. */
    public SocketMode socketMode() {
        return sockets;
    }

    /** The side that posts signed requests to the app. */
    public HttpMode httpMode() {
        return http;
    }

    @Override
    public void close() {
        deliveries.close();
        sockets.close();
        server.close();
    }

    static SlackWorkspace open(World world, SlackWorkspaceBuilder options) {
        try {
            return new SlackWorkspace(world, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
