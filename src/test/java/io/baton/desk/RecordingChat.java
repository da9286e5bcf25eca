package io.baton.desk;

import io.baton.chat.ChatPlatform;
import io.baton.chat.Message;
import io.baton.chat.Message.Button;
import io.baton.chat.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A chat platform that only remembers: what stands where, what was posted since, and which buttons there ever were. */
public final class RecordingChat implements ChatPlatform {

    /**
     * A message that stands in a place.
     *
     * @param posted when it was posted, counted over all that happened here
     * @param ended when its buttons were taken away, 0 while they have not been
     * @param ever every button it ever had
     */
    public record Post(Place place, Message message, long posted, long ended, List<Button> ever) {

        public Post {
            ever = List.copyOf(ever);
        }

        public boolean isSeenBy(String person) {
            return message.onlyFor() == null || message.onlyFor().equals(person);
        }

        public boolean offers(String action) {
            return has(message.buttons(), action);
        }

        boolean everOffered(String action) {
            return has(ever, action);
        }

        private static boolean has(List<Button> buttons, String action) {
            return buttons.stream().anyMatch(button -> button.action().equals(action) && button.enabled());
        }

        public boolean isAbout(String caseId) {
            return Objects.equals(message.caseId(), caseId);
        }
    }

    private final List<Post> posts = new ArrayList<>();
    private long happened;

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public synchronized void show(Place place, Message message) {
        happened++;
        var at = find(place, message.key());
        if (at.isEmpty()) {
            posts.add(new Post(place, message, happened, 0, message.buttons()));
            return;
        }
        var old = posts.get(at.get());
        var ever = new ArrayList<>(old.ever());
        ever.addAll(message.buttons());
        posts.set(at.get(), new Post(place, message, old.posted(), 0, ever));
    }

    private Optional<Integer> find(Place place, String key) {
        for (int i = 0; i < posts.size(); i++) {
            if (posts.get(i).place().equals(place)
                    && posts.get(i).message().key().equals(key)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    @Override
    public void retire(String key, String text) {
        retire(key, text, person -> text);
    }

    @Override
    public synchronized void retire(String key, String text, UnaryOperator<String> direct) {
        happened++;
        posts.replaceAll(post -> post.message().key().equals(key)
                ? ended(post, post.place() instanceof Place.Direct(var person) ? direct.apply(person) : text)
                : post);
    }

    private Post ended(Post post, String text) {
        var it = post.message();
        var bare = new Message(
                it.key(),
                it.kind(),
                text.isEmpty() ? it.text() : text,
                it.caseId(),
                it.onlyFor(),
                it.cause(),
                null,
                it.fields(),
                it.progress(),
                List.of(),
                List.of(),
                it.files());
        return new Post(post.place(), bare, post.posted(), happened, post.ever());
    }

    /** How much has happened so far; what is posted later has a greater number. */
    public synchronized long now() {
        return happened;
    }

    /** All that stands anywhere, oldest first. */
    public synchronized List<Post> posts() {
        return List.copyOf(posts);
    }

    /** What stands in a place and may be seen by a person, oldest first. */
    public List<Post> in(Place place, String person) {
        return posts().stream()
                .filter(post -> post.place().equals(place) && post.isSeenBy(person))
                .toList();
    }
}
