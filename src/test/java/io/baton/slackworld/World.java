package io.baton.slackworld;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** All that the workspace knows, under one lock; every change wakes those who wait for it. */
final class World {

    final InstantSource clock;
    final Ids ids;
    final Installation app;
    final Account bot;
    final Map<String, Account> accounts = new LinkedHashMap<>();
    final List<UserGroup> groups = new ArrayList<>();
    final Map<String, Channel> channels = new LinkedHashMap<>();
    final Map<String, StoredFile> files = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    World(InstantSource clock, Installation app) {
        this.clock = clock;
        this.app = app;
        this.ids = new Ids(clock);
        this.bot = new Account(app.botUserId, app.botName, "Baton", null, app.botId);
        accounts.put(bot.id, bot);
    }

    /** Does something with the world, alone. */
    <T> T with(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    void run(Runnable work) {
        with(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until the question has an answer; empty when the time is over. */
    <T> Optional<T> await(Duration atMost, Supplier<Optional<T>> question) {
        lock.lock();
        try {
            var left = atMost.toNanos();
            var answer = question.get();
            while (answer.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                answer = question.get();
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    long seconds() {
        return clock.instant().getEpochSecond();
    }

    Account account(String nameOrId) {
        return accounts.values().stream()
                .filter(account -> account.id.equals(nameOrId) || account.name.equals(nameOrId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no user " + nameOrId + " in this workspace"));
    }

    UserGroup group(String handle) {
        return groups.stream()
                .filter(group -> group.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no user group " + handle));
    }

    Optional<Channel> named(String name) {
        var bare = name.startsWith("#") ? name.substring(1) : name;
        return channels.values().stream()
                .filter(channel -> !channel.kind.direct() && channel.name.equals(bare))
                .findFirst();
    }

    /** The channel a test means by its name or id. */
    Channel channel(String nameOrId) {
        var channel = channels.get(nameOrId);
        return channel != null
                ? channel
                : named(nameOrId)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no channel " + nameOrId + " in this workspace"));
    }

    Channel create(String name, Channel.Kind kind, String creator) {
        var channel = new Channel(ids.next(kind == Channel.Kind.DIRECT ? "D" : "C"), name, kind, creator, seconds());
        channel.members.add(creator);
        channels.put(channel.id, channel);
        return channel;
    }

    /** The conversation of exactly these people; it is made where there is none yet. */
    Channel direct(List<String> people) {
        for (var channel : channels.values()) {
            if (channel.kind.direct()
                    && channel.members.size() == people.size()
                    && channel.members.containsAll(people)) {
                return channel;
            }
        }
        var kind = people.size() > 2 ? Channel.Kind.GROUP_DIRECT : Channel.Kind.DIRECT;
        var channel = create("mpdm-" + String.join("--", people), kind, people.getFirst());
        channel.members.addAll(people);
        return channel;
    }

    /** The direct messages of a person with the app. */
    Channel directWithBot(String userId) {
        return direct(List.of(app.botUserId, userId));
    }
}
