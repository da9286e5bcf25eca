package io.baton.casework;

import io.baton.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a decision into the words of another language. Deciding is pure, so the same command on the same case with the
 * process and the words of that language comes to the same; only what people read differs. Case, audit and documents are
 * those of the first decision, whatever the other says.
 */
public final class Rewording {

    private Rewording() {}

    /** The outcome with what its actor reads taken from the same decision in his language. */
    public static Outcome forActor(Outcome outcome, Outcome other) {
        return switch (outcome) {
            case Outcome.Moved moved ->
                other instanceof Outcome.Moved same
                        ? new Outcome.Moved(moved.after(), moved.audit(), moved.tellings(), moved.made(), same.said())
                        : moved;
            case Outcome.Refused refused ->
                other instanceof Outcome.Refused same ? new Outcome.Refused(same.why(), refused.audit()) : refused;
            case Outcome.Unchanged unchanged ->
                other instanceof Outcome.Unchanged same
                        ? new Outcome.Unchanged(same.said(), unchanged.audit())
                        : unchanged;
            case Outcome.NeedsInputs needs -> other instanceof Outcome.NeedsInputs same ? same : needs;
            case Outcome.WrongInputs wrong ->
                other instanceof Outcome.WrongInputs same
                        ? new Outcome.WrongInputs(same.errors(), wrong.audit())
                        : wrong;
        };
    }

    /** The outcome with its tellings also in the language that the same decision was made in. */
    public static Outcome forReaders(Outcome outcome, Language language, Outcome other) {
        if (!(outcome instanceof Outcome.Moved moved) || !(other instanceof Outcome.Moved same)) {
            return outcome;
        }
        var byKey = new HashMap<String, Telling>();
        same.tellings().forEach(telling -> byKey.put(key(telling), telling));
        var tellings = moved.tellings().stream()
                .map(telling -> in(language, telling, byKey.getOrDefault(key(telling), telling)))
                .toList();
        return new Outcome.Moved(moved.after(), moved.audit(), tellings, moved.made(), moved.said());
    }

    /** Tellings of the same key say the same. */
    private static String key(Telling telling) {
        return switch (telling) {
            case Telling.Say say -> "say " + say.key();
            case Telling.Ask ask -> "ask " + ask.key();
            case Telling.Retire retire -> "retire " + retire.key();
            case Telling.RefreshCard() -> "card";
            case Telling.Mail mail -> "mail " + mail.key();
            case Telling.Converse converse -> "converse " + converse.person();
        };
    }

    private static Telling in(Language language, Telling telling, Telling other) {
        return switch (telling) {
            case Telling.Say say ->
                other instanceof Telling.Say same
                        ? new Telling.Say(
                                say.key(),
                                say.to(),
                                say.text(),
                                say.reminder(),
                                say.files(),
                                with(say.others(), language, same.text()))
                        : say;
            case Telling.Ask ask ->
                other instanceof Telling.Ask same
                        ? new Telling.Ask(
                                ask.key(),
                                ask.to(),
                                ask.text(),
                                choices(ask.choices(), language, same.choices()),
                                ask.files(),
                                with(ask.others(), language, same.text()))
                        : ask;
            case Telling.Retire retire ->
                other instanceof Telling.Retire same
                        ? new Telling.Retire(retire.key(), retire.text(), with(retire.others(), language, same.text()))
                        : retire;
            case Telling.RefreshCard card -> card;
            case Telling.Mail mail -> mail;
            case Telling.Converse converse -> converse;
        };
    }

    private static List<Telling.Choice> choices(
            List<Telling.Choice> choices, Language language, List<Telling.Choice> others) {
        var labels = new HashMap<String, String>();
        others.forEach(other -> labels.putIfAbsent(other.action(), other.label()));
        var all = new ArrayList<Telling.Choice>();
        for (var choice : choices) {
            var label = labels.getOrDefault(choice.action(), choice.label());
            all.add(new Telling.Choice(
                    choice.action(), choice.label(), choice.style(), with(choice.others(), language, label)));
        }
        return all;
    }

    private static Map<Language, String> with(Map<Language, String> others, Language language, String text) {
        var all = new HashMap<>(others);
        all.put(language, text);
        return all;
    }
}
