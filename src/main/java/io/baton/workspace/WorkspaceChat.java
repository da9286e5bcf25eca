package io.baton.workspace;

import io.baton.chat.ChatPlatform;
import io.baton.chat.Message;
import io.baton.chat.Place;
import io.baton.chat.Timeline;
import io.baton.desk.Wall;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The local workspace as a chat platform: what is shown is kept in the timeline, and those who watch are told. */
@WorkspacePart
@Component
public final class WorkspaceChat implements ChatPlatform {

    private final Timeline timeline;
    private final Wall wall;
    private final PostJson posts;
    private final Bell bell;
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

    WorkspaceChat(Timeline timeline, Wall wall, PostJson posts, Bell bell) {
        this.timeline = timeline;
        this.wall = wall;
        this.posts = posts;
        this.bell = bell;
    }

    @Override
    public String name() {
        return "workspace";
    }

    @Override
    public void show(Place place, Message message) {
        put(place, Post.BOT, message);
    }

    /** Keeps what a person said. */
    void say(Place place, String person, Message message) {
        put(place, person, message);
    }

    @Override
    public void retire(String key, String text) {
        retire(key, text, person -> text);
    }

    @Override
    public void retire(String key, String text, UnaryOperator<String> direct) {
        locked(
                key,
                () -> timeline.byKey(key).forEach(entry -> {
                    var post = posts.read(entry.payload());
                    var words = Rooms.ofKept(entry.room()) instanceof Place.Direct(var person)
                            ? direct.apply(person)
                            : text;
                    var retired = post.retired(words, wall.instant());
                    if (!retired.equals(post)) {
                        timeline.put(entry.room(), key, posts.write(retired));
                    }
                }));
        bell.ring();
    }

    private void put(Place place, String from, Message message) {
        var room = Rooms.kept(place);
        locked(message.key(), () -> {
            var standing = timeline.byKey(message.key()).stream()
                    .filter(entry -> entry.room().equals(room))
                    .map(entry -> posts.read(entry.payload()))
                    .findFirst();
            if (standing.isPresent() && standing.get().message().equals(message)) {
                return;
            }
            var now = wall.instant();
            var post = standing.map(old -> old.edited(message, now)).orElseGet(() -> Post.first(from, now, message));
            timeline.put(room, message.key(), posts.write(post));
        });
        bell.ring();
    }

    private void locked(String key, Runnable work) {
        var lock = locks.get(Math.floorMod(key.hashCode(), locks.size()));
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
