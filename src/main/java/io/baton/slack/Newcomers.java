package io.baton.slack;

import com.slack.api.methods.response.users.UsersInfoResponse;
import io.baton.chat.Identities;
import io.baton.chat.Person;
import io.baton.chat.Profiles;
import io.baton.language.Phrases;
import io.baton.slack.SlackApi.Result;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the person behind whoever acts, when he acts. Somebody whom Baton does not know becomes a customer: a person
 * without any role, of whom Baton keeps what Slack says of him.
 */
final class Newcomers {

    private static final Logger log = LoggerFactory.getLogger(Newcomers.class);

    /** The key of what is said where it cannot be found out who somebody is. */
    static final String UNKNOWN = "slack.unknown";

    private static final String NO_BOTS = "slack.no-bots";

    private final Users users;
    private final Identities identities;
    private final Profiles profiles;
    private final SlackGroups groups;
    private final Replying replying;
    private final SlackApi api;

    /** How users were last spoken to. */
    private final Map<String, Phrases> spoken = new ConcurrentHashMap<>();

    Newcomers(
            Users users,
            Identities identities,
            Profiles profiles,
            SlackGroups groups,
            Replying replying,
            SlackApi api) {
        this.users = users;
        this.identities = identities;
        this.profiles = profiles;
        this.groups = groups;
        this.replying = replying;
        this.api = api;
    }

    /** The person; nobody, once he was told why, where that cannot be found out. */
    Optional<Person> person(Payload payload) {
        if (!groups.look()) {
            tell(payload, UNKNOWN);
            return Optional.empty();
        }
        var person = users.person(payload.user()).or(() -> met(payload));
        person.ifPresent(one -> spoken.put(payload.user(), users.words(one.id())));
        return person;
    }

    /** The language in which the one who acts was last spoken to, known without the store; English at first. */
    Phrases words(Payload payload) {
        return spoken.getOrDefault(payload.user(), Phrases.ENGLISH);
    }

    private Optional<Person> met(Payload payload) {
        var user = payload.user();
        var asked = api.call("users.info", client -> client.usersInfo(r -> r.user(user)));
        if (!(asked instanceof Result.Done<UsersInfoResponse>(var answer))) {
            log.warn("Who {} is cannot be found out: {}", user, asked.words());
            return nobody(payload, UNKNOWN, asked instanceof Result.Refused);
        }
        var known = answer.getUser();
        if (known == null || known.isBot() || known.isDeleted() || known.isStranger()) {
            return nobody(payload, NO_BOTS, true);
        }
        var profile = known.getProfile();
        var id = "slack-" + user.toLowerCase(Locale.ROOT);
        var name = first(known.getRealName(), known.getName(), id);
        var email = profile == null ? "" : first(profile.getEmail(), "");
        profiles.find(id)
                .ifPresentOrElse(
                        before -> log.debug("{} is known already", before.id()),
                        () -> profiles.keep(new Person(id, name, "", email, "", Set.of(), false)));
        identities.bind(Users.PLATFORM, user, id);
        return users.person(user);
    }

    /** Whoever is nobody for good is not answered where he only spoke: it may be a bot, and answer us in turn. */
    private Optional<Person> nobody(Payload payload, String why, boolean forGood) {
        if (!forGood || payload.at("event").isMissingNode()) {
            tell(payload, why);
        }
        return Optional.empty();
    }

    private static String first(@org.jspecify.annotations.Nullable String... texts) {
        for (var text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** Tells the one who acted something at once, without the store; whoever spoke to others expects no answer. {@code key} says what. */
    void tell(Payload payload, String key, Object... parts) {
        if (!payload.isOverheard()) {
            say(payload, words(payload).say(key, parts));
        }
    }

    private void say(Payload payload, String text) {
        if (replying.say(payload.textOrNull("response_url"), text)
                || payload.user().isEmpty()) {
            return;
        }
        var said = payload.channel().isEmpty() || payload.isDirect()
                ? api.call(
                        "chat.postMessage",
                        client -> client.chatPostMessage(
                                r -> r.channel(payload.user()).text(Words.escape(text))))
                : api.call(
                        "chat.postEphemeral",
                        client -> client.chatPostEphemeral(r -> r.channel(payload.channel())
                                .user(payload.user())
                                .text(Words.escape(text))));
        if (said.found().isEmpty()) {
            log.warn("Could not tell {} that: {}", payload.user(), said.words());
        }
    }
}
