package io.baton.chat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Identities that a test forgets. */
public final class InMemoryIdentities implements Identities {

    private record User(String platform, String id) {}

    private final Map<User, String> persons = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Integer> wrong = new HashMap<>();
    private int given;

    @Override
    public synchronized Optional<String> person(String platform, String user) {
        return Optional.ofNullable(persons.get(new User(platform, user)));
    }

    @Override
    public synchronized Optional<String> user(String platform, String person) {
        return persons.entrySet().stream()
                .filter(entry -> entry.getKey().platform().equals(platform)
                        && entry.getValue().equals(person))
                .map(entry -> entry.getKey().id())
                .findFirst();
    }

    @Override
    public synchronized void bind(String platform, String user, String person) {
        persons.put(new User(platform, user), person);
    }

    @Override
    public synchronized String code(String person) {
        given++;
        codes.put("CODE" + given, person);
        return "CODE" + given;
    }

    @Override
    public synchronized Redeemed redeem(String code, String by) {
        if (wrong.getOrDefault(by, 0) >= WRONG_CODES) {
            return new Redeemed.TooMany();
        }
        var person = codes.remove(code.strip().toUpperCase(Locale.ROOT));
        if (person == null) {
            wrong.merge(by, 1, Integer::sum);
            return new Redeemed.Wrong();
        }
        wrong.remove(by);
        return new Redeemed.Of(person);
    }

    @Override
    public synchronized void join(String from, String to) {
        persons.replaceAll((user, person) -> person.equals(from) ? to : person);
    }
}
