package io.baton.redis;

import io.baton.chat.Identities;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who stands behind which user, on Redis. */
final class RedisIdentities implements Identities {

    private static final String PERSONS = "{identities}:person";
    private static final String USERS = "{identities}:user";
    private static final String CODE = "{identities}:code:";
    private static final String TRIES = "{identities}:tries:";

    /** Letters and digits that nobody mistakes for one another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    private final Redis redis;
    private final SecureRandom dice = new SecureRandom();

    RedisIdentities(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Optional<String> person(String platform, String user) {
        return hash(PERSONS, platform + " " + user);
    }

    @Override
    public Optional<String> user(String platform, String person) {
        return hash(USERS, platform + " " + person);
    }

    private Optional<String> hash(String key, String field) {
        return Optional.ofNullable(
                redis.with(server -> server.<String, String>opsForHash().get(key, field)));
    }

    @Override
    public void bind(String platform, String user, String person) {
        var before = person(platform, user);
        if (before.filter(person::equals).isPresent()) {
            return;
        }
        redis.with(server -> {
            before.ifPresent(old -> server.opsForHash().delete(USERS, platform + " " + old));
            server.opsForHash().put(PERSONS, platform + " " + user, person);
            server.opsForHash().put(USERS, platform + " " + person, user);
            return person;
        });
    }

    @Override
    public String code(String person) {
        var code = dice.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        redis.with(server -> {
            server.opsForValue().set(CODE + code, person, CODE_GOOD_FOR);
            return code;
        });
        return code;
    }

    /** Each try is counted before the code is looked at, so that tries at the same time are not more than tries in a row. */
    @Override
    public Redeemed redeem(String code, String by) {
        var tries = TRIES + by;
        var count = redis.with(server -> {
            server.opsForValue().setIfAbsent(tries, "0", CODE_GOOD_FOR);
            return server.opsForValue().increment(tries);
        });
        if (count == null || count > WRONG_CODES) {
            return new Redeemed.TooMany();
        }
        var key = CODE + code.strip().toUpperCase(Locale.ROOT);
        var person = redis.with(server -> server.opsForValue().getAndDelete(key));
        if (person == null) {
            return new Redeemed.Wrong();
        }
        redis.with(server -> server.delete(tries));
        return new Redeemed.Of(person);
    }

    @Override
    public void join(String from, String to) {
        redis.run(Script.IDENTITY_JOIN, List.of(PERSONS, USERS), from, to);
    }
}
