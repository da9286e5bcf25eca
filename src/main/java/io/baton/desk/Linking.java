package io.baton.desk;

import io.baton.chat.Identities;
import io.baton.chat.Identities.Redeemed;
import io.baton.chat.Person;
import io.baton.chat.Place;
import io.baton.language.Phrases;
import java.util.Locale;

/**
 * Joins what one person is on several platforms: a code given on one is said on the other. Whoever has a role, or is
 * named in the configuration, is never taken over by another; the code is good once, for ten minutes.
 */
final class Linking {

    private static final long MINUTES = Identities.CODE_GOOD_FOR.toMinutes();

    private final Identities identities;
    private final Worlds worlds;
    private final Replies replies;

    Linking(Identities identities, Worlds worlds, Replies replies) {
        this.identities = identities;
        this.worlds = worlds;
        this.replies = replies;
    }

    void say(CommandLine rest, Replies.Said to) {
        var said = rest.words(1);
        if (said.isEmpty()) {
            var code = identities.code(to.person());
            replies.reply(to, words(to).say("link.code", code, MINUTES, worlds.nameOf(to.person())));
        } else {
            redeem(said.getFirst(), to);
        }
    }

    private Phrases words(Replies.Said to) {
        return worlds.words(to.person());
    }

    private void redeem(String code, Replies.Said to) {
        switch (identities.redeem(code, to.person())) {
            case Redeemed.Of(var person) ->
                worlds.people()
                        .find(person)
                        .ifPresentOrElse(other -> join(other, to), () -> refuse(to, "link.bad", MINUTES));
            case Redeemed.Wrong() -> refuse(to, "link.bad", MINUTES);
            case Redeemed.TooMany() -> refuse(to, "link.too-many", MINUTES);
        }
    }

    private void refuse(Replies.Said to, String key, Object part) {
        replies.refuse(to, null, words(to).say(key, part));
    }

    private void join(Person other, Replies.Said to) {
        var me = worlds.people().find(to.person());
        if (me.filter(known -> known.id().equals(other.id())).isPresent()) {
            replies.reply(to, words(to).say("link.same", other.name()));
        } else if (me.filter(Linking::isFromChatAlone).isEmpty()) {
            refuse(to, "link.configured", worlds.nameOf(to.person()));
        } else {
            var words = words(to).say("link.done", other.name());
            identities.join(to.person(), other.id());
            replies.reply(as(other, to), words);
        }
    }

    /** The one who spoke, as who he is from now on: nobody is reached by the other name any more. */
    private static Replies.Said as(Person person, Replies.Said to) {
        var place = to.place() instanceof Place.Direct ? new Place.Direct(person.id()) : to.place();
        return new Replies.Said(to.delivery(), person.id(), place);
    }

    /** True for a person who is known from chat only: nobody gave him a role. */
    private static boolean isFromChatAlone(Person person) {
        return person.roles().isEmpty() && person.id().toLowerCase(Locale.ROOT).matches("(slack|discord)-.*");
    }
}
