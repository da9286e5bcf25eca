package io.baton.chat;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What came in from a platform of others and is not dealt with yet. It is kept before the platform hears that it
 * arrived, so that nothing acknowledged is lost by a restart, and each delivery is dealt with once.
 */
public interface Arrivals {

    /** Something that came in; {@code kind} and {@code payload} are the adapter's own. */
    record Arrival(String delivery, String kind, String payload) {}

    /** Keeps an arrival, the caller's to deal with until an instant; false where the delivery came before. */
    boolean keep(String platform, Arrival arrival, Instant until);

    /** It is dealt with. */
    void done(String platform, String delivery);

    /** The caller goes on dealing with arrivals, in this order, until another instant. */
    void hold(String platform, List<String> deliveries, Instant until);

    /** The deliveries that are kept and not dealt with yet, whoever is at them. */
    Set<String> waiting(String platform);

    /** Arrivals left by somebody who did not get to deal with them in time, oldest first; now the caller's. */
    List<Arrival> claim(String platform, Instant now, Instant until, int limit);
}
