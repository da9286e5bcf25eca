package io.baton.workspace;

import io.baton.chat.Place;
import io.baton.chat.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in the rooms, read by somebody: everything that is not for him is left out. */
@WorkspacePart
@Component
final class Noticeboard {

    private static final int BATCH = 500;

    private final Timeline timeline;
    private final PostJson posts;
    private final Rooms rooms;
    private final Times times;

    Noticeboard(Timeline timeline, PostJson posts, Rooms rooms, Times times) {
        this.timeline = timeline;
        this.posts = posts;
        this.rooms = rooms;
        this.times = times;
    }

    /** A message that stands somewhere, with all that the workspace knows of it. */
    record Standing(Timeline.Entry entry, Post post, Place place) {

        @Nullable
        String caseId() {
            return post.message().caseId();
        }
    }

    /** The messages of a room that the person is in, oldest first. */
    List<MessageView> in(Place place, String person, long after) {
        var room = Rooms.kept(place);
        return all(after, seq -> timeline.after(room, seq, BATCH), Timeline.Entry::seq).stream()
                .map(this::standing)
                .filter(standing -> standing.post().isFor(person))
                .map(this::view)
                .toList();
    }

    /** What a delivery caused after an event, as far as the person may see it, in order of the messages. */
    List<MessageView> causedBy(String delivery, String person, long event) {
        return all(event, from -> timeline.since(from, BATCH), Timeline.Entry::event).stream()
                .map(this::standing)
                .filter(standing -> delivery.equals(standing.post().message().cause()))
                .filter(standing -> isVisible(standing, person))
                .map(this::view)
                .collect(Collectors.toMap(MessageView::seq, view -> view, (older, newer) -> newer, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** A message by id, for somebody who may see it. */
    Standing find(String id, String person) {
        var standing = timeline.byId(id)
                .map(this::standing)
                .orElseThrow(() -> Problem.missing("There is no message '" + id + "'."));
        if (isVisible(standing, person)) {
            return standing;
        }
        throw Problem.hidden("That message is not for " + person + ".");
    }

    /** The entry as a person sees it, if he does. */
    Optional<MessageView> seenBy(String person, Timeline.Entry entry) {
        return Optional.of(standing(entry))
                .filter(standing -> isVisible(standing, person))
                .map(this::view);
    }

    long lastEvent() {
        return timeline.lastEvent();
    }

    List<Timeline.Entry> since(long event) {
        return timeline.since(event, BATCH);
    }

    private boolean isVisible(Standing standing, String person) {
        return standing.post().isFor(person) && rooms.sees(person, standing.place());
    }

    private Standing standing(Timeline.Entry entry) {
        return new Standing(entry, posts.read(entry.payload()), Rooms.ofKept(entry.room()));
    }

    private MessageView view(Standing standing) {
        return MessageView.of(standing.entry(), standing.post(), times);
    }

    private static List<Timeline.Entry> all(
            long start, LongFunction<List<Timeline.Entry>> read, ToLongFunction<Timeline.Entry> position) {
        var all = new ArrayList<Timeline.Entry>();
        var batch = read.apply(start);
        while (!batch.isEmpty()) {
            all.addAll(batch);
            batch = read.apply(position.applyAsLong(batch.getLast()));
        }
        return all;
    }
}
