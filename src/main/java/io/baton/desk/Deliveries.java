package io.baton.desk;

import java.util.Optional;

/** What was answered to deliveries: the same delivery again gets the same answer. Kept for two days. */
public interface Deliveries {

    Optional<String> answer(String delivery);

    void remember(String delivery, String answer);
}
