package io.baton.slack;

import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import io.baton.chat.Group;
import io.baton.chat.Groups;
import io.baton.chat.Identities;
import io.baton.chat.Memberships;
import io.baton.chat.People;
import io.baton.chat.Person;
import io.baton.slack.SlackApi.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Roles by Slack's user groups. Who is in a group is known for a minute; where Slack then does not say it anew, nobody
 * has a role by it.
 */
final class SlackGroups implements Memberships {

    private static final Logger log = LoggerFactory.getLogger(SlackGroups.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(60);
    private static final Duration FRESH = Duration.ofSeconds(45);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** The roles of users, and when Slack said so. */
    private record Known(Map<String, Set<String>> roles, Instant at) {}

    private final SlackApi api;
    private final List<Group> groups;
    private final People configured;
    private final Identities identities;
    private final InstantSource clock;
    private volatile Known known = new Known(Map.of(), Instant.EPOCH);
    private Instant asked = Instant.EPOCH;

    /** {@code configured} are the people of the configuration alone: all others are found through this. */
    SlackGroups(SlackApi api, Groups groups, People configured, Identities identities, InstantSource clock) {
        this.api = api;
        this.groups =
                groups.all().stream().filter(group -> group.slack() != null).toList();
        this.configured = configured;
        this.identities = identities;
        this.clock = clock;
    }

    /** Looks who is in the groups, if that was too long ago; false where that is not known now. */
    boolean look() {
        return groups.isEmpty() || isGood(FRESH) || asked() || isGood(GOOD_FOR);
    }

    private boolean isGood(Duration age) {
        return Duration.between(known.at(), clock.instant()).compareTo(age) <= 0;
    }

    private synchronized boolean asked() {
        var now = clock.instant();
        if (isGood(FRESH)) {
            return true;
        }
        if (Duration.between(asked, now).compareTo(AGAIN) < 0) {
            return false;
        }
        asked = now;
        var roles = new HashMap<String, Set<String>>();
        for (var group : groups) {
            var members = api.call(
                    "usergroups.users.list",
                    client -> client.usergroupsUsersList(
                            r -> r.usergroup(Objects.requireNonNullElse(group.slack(), ""))));
            if (members.lacking()) {
                continue; // a server without user groups: nobody is in any
            }
            if (!(members instanceof Result.Done<UsergroupsUsersListResponse>(var answer))) {
                log.warn("Who is in the user group {} is not known now: {}", group.name(), members.words());
                return false;
            }
            Objects.requireNonNullElse(answer.getUsers(), List.<String>of())
                    .forEach(user ->
                            roles.computeIfAbsent(user, any -> new HashSet<>()).addAll(group.roles()));
        }
        known = new Known(Map.copyOf(roles), now);
        return true;
    }

    @Override
    public Map<String, Set<String>> roles() {
        if (groups.isEmpty() || !look()) {
            return Map.of();
        }
        var roles = new HashMap<String, Set<String>>();
        known.roles()
                .forEach((user, has) -> person(user)
                        .ifPresent(person -> roles.computeIfAbsent(person, any -> new HashSet<>())
                                .addAll(has)));
        return roles;
    }

    private Optional<String> person(String user) {
        return configured.all().stream()
                .filter(person -> user.equals(person.slack()))
                .map(Person::id)
                .findFirst()
                .or(() -> identities.person(Users.PLATFORM, user));
    }
}
