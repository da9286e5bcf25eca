package io.baton.redis;

import io.baton.chat.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands where, on Redis. All of a platform shares one hash tag: chat is slow, and its scripts span spots. */
final class RedisStanding implements Standing {

    private static final String BETWEEN = "\n";

    private final Redis redis;

    RedisStanding(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void want(String platform, String spot, String key, String payload, boolean first, Instant now) {
        var keys = new StandingKeys(platform);
        redis.run(
                Script.STANDING_WANT,
                List.of(
                        keys.payloads(spot),
                        keys.revisions(spot),
                        keys.line(spot),
                        keys.of("due"),
                        keys.of("key", key),
                        keys.of("parked")),
                key,
                payload,
                first ? "1" : "0",
                millis(now),
                spot,
                spot + BETWEEN + key);
    }

    @Override
    public Optional<Wanted> find(String platform, String spot, String key) {
        var keys = new StandingKeys(platform);
        var payload = hash(keys.payloads(spot), key);
        return payload.isEmpty()
                ? Optional.empty()
                : Optional.of(wanted(
                        spot,
                        key,
                        payload,
                        hash(keys.revisions(spot), key),
                        hash(keys.tries(spot), key),
                        hash(keys.stands(spot), key)));
    }

    private String hash(String key, String field) {
        var value = redis.with(server -> server.<String, String>opsForHash().get(key, field));
        return Objects.requireNonNullElse(value, "");
    }

    @Override
    public List<Wanted> byKey(String platform, String key) {
        var spots = redis.with(server -> server.opsForSet().members(new StandingKeys(platform).of("key", key)));
        return spots == null
                ? List.of()
                : spots.stream()
                        .sorted()
                        .flatMap(spot -> find(platform, spot, key).stream())
                        .toList();
    }

    @Override
    public Optional<Wanted> at(String platform, String channel, String id) {
        var found = hash(new StandingKeys(platform).of("at"), channel + " " + id);
        var cut = found.indexOf(BETWEEN);
        return cut < 0 ? Optional.empty() : find(platform, found.substring(0, cut), found.substring(cut + 1));
    }

    @Override
    public List<String> claim(String platform, Instant now, Instant until, int limit) {
        var keys = new StandingKeys(platform);
        return redis.run(
                Script.STANDING_CLAIM,
                List.of(keys.of("due"), keys.of("leases")),
                millis(now),
                millis(until),
                Integer.toString(limit));
    }

    @Override
    public Optional<Wanted> next(String platform, String spot) {
        var keys = new StandingKeys(platform);
        var found = redis.run(
                Script.STANDING_NEXT,
                List.of(
                        keys.payloads(spot),
                        keys.revisions(spot),
                        keys.tries(spot),
                        keys.stands(spot),
                        keys.line(spot)));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(wanted(spot, found.get(0), found.get(1), found.get(2), found.get(3), found.get(4)));
    }

    @Override
    public void begin(String platform, Wanted what, Instant now) {
        tries(platform, what, what.tries() + 1, now);
    }

    @Override
    public void undo(String platform, Wanted what) {
        var tried = what.tried();
        if (tried == null) {
            redis.with(server -> server.opsForHash().delete(new StandingKeys(platform).tries(what.spot()), what.key()));
        } else {
            tries(platform, what, what.tries(), tried);
        }
    }

    private void tries(String platform, Wanted what, int tries, Instant at) {
        var text = tries + " " + millis(at);
        redis.with(server -> {
            server.opsForHash().put(new StandingKeys(platform).tries(what.spot()), what.key(), text);
            return text;
        });
    }

    @Override
    public void stood(String platform, Wanted what, Stands where) {
        var keys = new StandingKeys(platform);
        redis.run(
                Script.STANDING_STOOD,
                List.of(
                        keys.revisions(what.spot()),
                        keys.tries(what.spot()),
                        keys.stands(what.spot()),
                        keys.line(what.spot()),
                        keys.of("at")),
                what.key(),
                Long.toString(what.revision()),
                CoreJson.MAPPER.writeValueAsString(where),
                where.channel() + " " + where.id(),
                what.spot() + BETWEEN + what.key());
    }

    @Override
    public void keep(String platform, Collection<String> spots, Instant until) {
        var keys = new StandingKeys(platform);
        if (!spots.isEmpty()) {
            var args = Stream.concat(Stream.of(millis(until)), spots.stream()).toArray();
            redis.run(Script.STANDING_KEEP, List.of(keys.of("leases")), args);
        }
    }

    @Override
    public void release(String platform, String spot, Instant due) {
        var keys = new StandingKeys(platform);
        redis.run(
                Script.STANDING_RELEASE,
                List.of(keys.of("due"), keys.of("leases"), keys.line(spot)),
                spot,
                millis(due));
    }

    @Override
    public void wake(String platform, String spot, Instant now) {
        var keys = new StandingKeys(platform);
        redis.run(Script.STANDING_WAKE, List.of(keys.of("due"), keys.line(spot), keys.of("leases")), spot, millis(now));
    }

    @Override
    public void park(String platform, Wanted what, String failure) {
        var keys = new StandingKeys(platform);
        redis.run(
                Script.STANDING_PARK,
                List.of(
                        keys.revisions(what.spot()),
                        keys.tries(what.spot()),
                        keys.line(what.spot()),
                        keys.of("parked"),
                        keys.of("parked-order")),
                what.key(),
                Long.toString(what.revision()),
                what.spot() + BETWEEN + what.key(),
                failure);
    }

    @Override
    public List<Parked> parked(String platform) {
        var all = redis.with(
                server -> server.<String, String>opsForHash().entries(new StandingKeys(platform).of("parked")));
        return all.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> order(entry.getValue())))
                .map(entry -> parked(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The how-manieth it was to be parked stands before the failure; zero where an earlier version parked it. */
    private static long order(String stored) {
        var number = stored.substring(0, Math.max(0, stored.indexOf(BETWEEN)));
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    private static Parked parked(String spotAndKey, String stored) {
        var cut = spotAndKey.indexOf(BETWEEN);
        var failure = order(stored) == 0 ? stored : stored.substring(stored.indexOf(BETWEEN) + 1);
        return new Parked(spotAndKey.substring(0, cut), spotAndKey.substring(cut + 1), failure);
    }

    @Override
    public boolean retry(String platform, Parked parked, Instant now) {
        var keys = new StandingKeys(platform);
        var answer = redis.run(
                Script.STANDING_RETRY,
                List.of(keys.line(parked.spot()), keys.of("due"), keys.of("parked")),
                parked.key(),
                parked.spot(),
                parked.spot() + BETWEEN + parked.key(),
                millis(now));
        return answer.equals(List.of("done"));
    }

    @Override
    public void fleeting(String platform, Wanted what, Instant now) {
        redis.with(server -> server.opsForZSet()
                .add(new StandingKeys(platform).of("fleeting"), what.spot() + BETWEEN + what.key(), (double)
                        now.toEpochMilli()));
    }

    @Override
    public void forget(String platform, Instant before) {
        var old = redis.with(server -> server.opsForZSet()
                .rangeByScore(new StandingKeys(platform).of("fleeting"), 0, (double) before.toEpochMilli()));
        Stream.ofNullable(old).flatMap(Collection::stream).forEach(member -> {
            var cut = member.indexOf(BETWEEN);
            forget(new StandingKeys(platform), member.substring(0, cut), member.substring(cut + 1));
        });
    }

    private void forget(StandingKeys keys, String spot, String key) {
        var stands = hash(keys.stands(spot), key);
        var at = stands.isEmpty() ? null : CoreJson.MAPPER.readValue(stands, Stands.class);
        redis.run(
                Script.STANDING_FORGET,
                List.of(
                        keys.payloads(spot),
                        keys.revisions(spot),
                        keys.tries(spot),
                        keys.stands(spot),
                        keys.line(spot),
                        keys.of("key", key),
                        keys.of("at"),
                        keys.of("fleeting")),
                key,
                spot,
                at == null ? "" : at.channel() + " " + at.id(),
                spot + BETWEEN + key);
    }

    private static Wanted wanted(
            String spot, String key, String payload, String revision, String tries, String stands) {
        var parts = tries.split(" ", -1);
        var tried = parts.length == 2 ? Instant.ofEpochMilli(Long.parseLong(parts[1])) : null;
        return new Wanted(
                spot,
                key,
                payload,
                revision.isEmpty() ? 0 : Long.parseLong(revision),
                tried == null ? 0 : Integer.parseInt(parts[0]),
                tried,
                stands.isEmpty() ? null : CoreJson.MAPPER.readValue(stands, Stands.class));
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }
}
