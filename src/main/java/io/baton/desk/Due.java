package io.baton.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The timers of all cases and conversations, by due time. Firing one is a command that removes or moves it. */
public interface Due {

    /** A timer that fell due: of the case or conversation {@code subject}, under its key there. */
    record Fallen(String subject, String timer, Instant due) {}

    /** Those due at or before an instant, earliest first. */
    List<Fallen> until(Instant instant, int limit);

    /** The earliest due time of all. */
    Optional<Instant> next();

    /** Removes a timer whose subject no longer knows it. */
    void drop(Fallen fallen);
}
