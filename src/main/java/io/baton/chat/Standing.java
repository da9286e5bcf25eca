package io.baton.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to stand where on the platforms of others, and what stands there already: kept for ever, so that a message is
 * found again to be edited, and brought there in order however long the platform is away. A spot is a place as the
 * platform's adapter names it, such as {@code #esd-intake}; its messages are brought there one after the other. What is
 * wanted anew under a key before it could be brought replaces what waits: only the newest is shown.
 */
public interface Standing {

    /**
     * Where a message stands at the platform.
     *
     * @param fingerprint of what it shows, so that an edit that changes nothing is left out
     * @param attached how many of its files are there
     */
    record Stands(String channel, String id, String fingerprint, int attached) {}

    /**
     * A message that is to stand at a spot.
     *
     * @param payload the adapter's own text, opaque here
     * @param revision grows with each payload
     * @param tries how often this was tried since it last stood
     * @param tried when the last try began: the platform may have it although no answer came
     * @param stands where it stands, if it does
     */
    record Wanted(
            String spot,
            String key,
            String payload,
            long revision,
            int tries,
            @Nullable Instant tried,
            @Nullable Stands stands) {}

    /** A message that the platform refused for good, with why and what to do about it. */
    record Parked(String spot, String key, String failure) {}

    /** Wants a message at a spot; {@code first} puts it before all that waits there. The same payload again is no work. */
    void want(String platform, String spot, String key, String payload, boolean first, Instant now);

    Optional<Wanted> find(String platform, String spot, String key);

    /** The messages wanted under a key, at every spot. */
    List<Wanted> byKey(String platform, String key);

    /** The message that stands under the platform's own id in one of its channels. */
    Optional<Wanted> at(String platform, String channel, String id);

    /** Spots with work that is due and that nobody works at; they are the caller's until then or until released. */
    List<String> claim(String platform, Instant now, Instant until, int limit);

    /** Goes on holding spots that the caller claimed, until another instant. */
    void keep(String platform, Collection<String> spots, Instant until);

    /** The first message in line at a spot; none where the line is empty. */
    Optional<Wanted> next(String platform, String spot);

    /** Counts a try, before it is made. */
    void begin(String platform, Wanted what, Instant now);

    /** The try begun after it was read did surely nothing: all is as it was before it. */
    void undo(String platform, Wanted what);

    /** A message stands; it leaves the line unless it is wanted otherwise by now. */
    void stood(String platform, Wanted what, Stands where);

    /** Gives a spot back; what is still in line there is due at an instant. */
    void release(String platform, String spot, Instant due);

    /** Whatever is in line at a spot is due now. */
    void wake(String platform, String spot, Instant now);

    /** Takes a message out of the line for good, unless it is wanted otherwise by now. */
    void park(String platform, Wanted what, String failure);

    /** What is parked, in the order in which it was. */
    List<Parked> parked(String platform);

    /** Puts a parked message back in line; false where there is none. */
    boolean retry(String platform, Parked parked, Instant now);

    /** What was shown to one person for the moment need not be known for ever: it may be forgotten later. */
    void fleeting(String platform, Wanted what, Instant now);

    /** Forgets what became fleeting before an instant and is not in line again: all that is known of it. */
    void forget(String platform, Instant before);
}
