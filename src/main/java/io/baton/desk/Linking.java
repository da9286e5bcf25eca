package io.baton.desk;

import io.baton.chat.Identities;
import io.baton.chat.Person;
import java.util.Locale;

/**
 * Joins what one person is on several platforms: a code given on one is said on the other. Whoever has a role, or is
 * named in the configuration, is never taken over by another; the code is good once, for ten minutes.
 */
final class Linking {

    private final Identities identities;
    private final Worlds worlds;
    private final Replies replies;

    Linking(Identities identities, Worlds worlds, Replies replies) {
        this.identities = identities;
        this.worlds = worlds;
        this.replies = replies;
    }

    void say(CommandLine rest, Replies.Said to) {
        var words = rest.words(1);
        if (words.isEmpty()) {
            replies.reply(
                    to,
                    "Your code is " + identities.code(to.person()) + ". Within "
                            + Identities.CODE_GOOD_FOR.toMinutes()
                            + " minutes, say /baton link and this code on the other platform; from then on you are "
                            + worlds.nameOf(to.person()) + " there too. Give it to nobody: it makes him you.");
        } else {
            redeem(words.getFirst(), to);
        }
    }

    private void redeem(String code, Replies.Said to) {
        var other = identities.redeem(code).flatMap(worlds.people()::find);
        var me = worlds.people().find(to.person());
        if (other.isEmpty() || me.isEmpty()) {
            replies.refuse(
                    to,
                    null,
                    "That code is not good: it was used, is older than ten minutes, or never was one. Say"
                            + " /baton link on the other platform for a new one.");
        } else if (other.get().id().equals(me.get().id())) {
            replies.reply(to, "You are " + me.get().name() + " on both already.");
        } else if (!isFromChatAlone(me.get())) {
            replies.refuse(
                    to,
                    null,
                    "You are " + me.get().name() + " here by the configuration, and stay so. Say /baton link"
                            + " here, and the code on the other platform.");
        } else {
            identities.join(me.get().id(), other.get().id());
            replies.reply(to, "Done: you are " + other.get().name() + " here from now on.");
        }
    }

    /** True for a person who is known from chat only: nobody gave him a role. */
    private static boolean isFromChatAlone(Person person) {
        return person.roles().isEmpty() && person.id().toLowerCase(Locale.ROOT).matches("(slack|discord)-.*");
    }
}
