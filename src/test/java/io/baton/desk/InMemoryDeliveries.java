package io.baton.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers to deliveries in memory. */
public final class InMemoryDeliveries implements Deliveries {

    private final Map<String, String> answers = new ConcurrentHashMap<>();

    @Override
    public Optional<String> answer(String delivery) {
        return Optional.ofNullable(answers.get(delivery));
    }

    @Override
    public void remember(String delivery, String answer) {
        answers.putIfAbsent(delivery, answer);
    }
}
