package io.baton.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What comes in while a run that was cut short still has something left to do waits until that is under way: otherwise a
 * person's second word could be heard before the first.
 */
final class Backlog {

    private final List<Runnable> waiting = new ArrayList<>();
    private @Nullable Set<String> left;
    private boolean shut = true;

    /** Does it after what was left; at once where nothing is. */
    synchronized void after(Runnable deed) {
        if (shut) {
            waiting.add(deed);
        } else {
            deed.run();
        }
    }

    synchronized boolean isShut() {
        return shut;
    }

    /**
     * Opens once all that was left at the first look is under way.
     *
     * @param undone what is kept and not dealt with, by whomever
     * @param ours what of it is under way here, or came in meanwhile
     */
    synchronized void openWithout(Set<String> undone, Set<String> ours) {
        if (left == null) {
            left = new HashSet<>(undone);
        }
        left.retainAll(undone);
        left.removeAll(ours);
        if (left.isEmpty()) {
            shut = false;
            waiting.forEach(Runnable::run);
            waiting.clear();
        }
    }
}
