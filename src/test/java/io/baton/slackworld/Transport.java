package io.baton.slackworld;

import java.time.Duration;

/** The way from Slack to the app. */
interface Transport {

    /**
     * Sends an attempt; the answer, if there is one, goes to {@link Deliveries#answered}.
     *
     * @return false when no app is there
     */
    boolean send(Delivery delivery, Delivery.Attempt attempt);

    /** What Slack calls it when the app does not answer. */
    String timeoutReason();

    /** How long after an attempt that failed for this reason the next is made; {@code number} is that next, from 1. */
    Duration pauseBefore(int number, String reason);
}
