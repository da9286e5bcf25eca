package io.baton.workspace;

import io.baton.desk.Deliveries;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Deliveries remembered until the test ends. */
final class InMemoryDeliveries implements Deliveries {

    private final Map<String, String> answers = new ConcurrentHashMap<>();

    @Override
    public Optional<String> answer(String delivery) {
        return Optional.ofNullable(answers.get(delivery));
    }

    @Override
    public void remember(String delivery, String answer) {
        answers.put(delivery, answer);
    }

    void clear() {
        answers.clear();
    }

    void forgetAnswers() {
        answers.keySet().removeIf(key -> !key.endsWith(":begun"));
    }
}
