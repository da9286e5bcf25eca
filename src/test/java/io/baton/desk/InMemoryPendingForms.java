package io.baton.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Open forms in memory. */
public final class InMemoryPendingForms implements PendingForms {

    private final Map<String, Pending> forms = new ConcurrentHashMap<>();

    @Override
    public void keep(Pending form) {
        forms.put(form.id(), form);
    }

    @Override
    public Optional<Pending> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }
}
