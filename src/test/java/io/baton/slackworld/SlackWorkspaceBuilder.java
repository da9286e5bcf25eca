package io.baton.slackworld;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a workspace shall be like: who is there, which channels, what the app may do. */
public final class SlackWorkspaceBuilder {

    private final Installation app = new Installation();
    private final List<Consumer<World>> made = new ArrayList<>();
    private InstantSource clock = new WorldClock();
    Duration ackWindow = Duration.ofSeconds(3);
    List<Duration> httpPauses = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    @Nullable
    URI requestUrl;

    boolean limited = true;
    boolean down;

    SlackWorkspaceBuilder() {}

    /** A person; the address is {@code name@example.com}. */
    public SlackWorkspaceBuilder user(String name) {
        var real = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return user(name, real, name + "@example.com");
    }

    public SlackWorkspaceBuilder user(String name, String realName, @Nullable String email) {
        made.add(world -> {
            var account = new Account(world.ids.next("U"), name, realName, email, null);
            world.accounts.put(account.id, account);
        });
        return this;
    }

    /** A person who has left the organisation. */
    public SlackWorkspaceBuilder formerUser(String name) {
        user(name);
        made.add(world -> world.account(name).deleted = true);
        return this;
    }

    public SlackWorkspaceBuilder users(String... names) {
        for (var name : names) {
            user(name);
        }
        return this;
    }

    public SlackWorkspaceBuilder userGroup(String handle, String... members) {
        made.add(world -> world.groups.add(new UserGroup(world.ids.next("S"), handle, handle, ids(world, members))));
        return this;
    }

    /** A public channel; {@code baton} among the members puts the app into it. */
    public SlackWorkspaceBuilder channel(String name, String... members) {
        return channel(name, Channel.Kind.PUBLIC, members);
    }

    public SlackWorkspaceBuilder privateChannel(String name, String... members) {
        return channel(name, Channel.Kind.PRIVATE, members);
    }

    private SlackWorkspaceBuilder channel(String name, Channel.Kind kind, String... members) {
        made.add(world -> {
            var people = ids(world, members);
            var channel = world.create(name, kind, people.isEmpty() ? "U0W0ADMIN01" : people.getFirst());
            channel.members.clear();
            channel.members.addAll(people);
        });
        return this;
    }

    /** Takes a scope away from the app. */
    public SlackWorkspaceBuilder withoutScope(String... scopes) {
        app.scopes.removeAll(Set.of(scopes));
        return this;
    }

    /** Exactly these scopes. */
    public SlackWorkspaceBuilder scopes(String... scopes) {
        app.scopes.clear();
        app.scopes.addAll(List.of(scopes));
        return this;
    }

    /** Exactly these events are subscribed, such as {@code message.im}. */
    public SlackWorkspaceBuilder events(String... events) {
        app.events.clear();
        app.events.addAll(List.of(events));
        return this;
    }

    /** A slash command; once one is named, others do not exist. */
    public SlackWorkspaceBuilder command(String command) {
        app.commands.put(command, false);
        return this;
    }

    /** A slash command in whose text Slack escapes people and channels. */
    public SlackWorkspaceBuilder escapingCommand(String command) {
        app.commands.put(command, true);
        return this;
    }

    public SlackWorkspaceBuilder clock(InstantSource clock) {
        this.clock = clock;
        return this;
    }

    /** How long Slack waits for an acknowledgement, really; three seconds unless set. */
    public SlackWorkspaceBuilder ackWindow(Duration window) {
        this.ackWindow = window;
        return this;
    }

    /** Without limits per minute. */
    public SlackWorkspaceBuilder withoutLimits() {
        this.limited = false;
        return this;
    }

    /** Events, commands and interactions are posted to this address instead of Socket Mode. */
    public SlackWorkspaceBuilder postingTo(URI requestUrl) {
        this.requestUrl = requestUrl;
        return this;
    }

    /** The pauses before the three repetitions of an event in HTTP mode: none, a minute, five minutes unless set. */
    public SlackWorkspaceBuilder httpPauses(Duration... pauses) {
        this.httpPauses = List.of(pauses);
        return this;
    }

    /** Slack is not to be reached at first; see {@link SlackWorkspace#down}. */
    public SlackWorkspaceBuilder down() {
        this.down = true;
        return this;
    }

    public SlackWorkspace start() {
        var world = new World(clock, app);
        made.forEach(step -> step.accept(world));
        return SlackWorkspace.open(world, this);
    }

    private static List<String> ids(World world, String... names) {
        return List.of(names).stream().map(name -> world.account(name).id).toList();
    }
}
