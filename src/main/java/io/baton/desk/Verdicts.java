package io.baton.desk;

import io.baton.casework.Case;
import io.baton.casework.Decisions;
import io.baton.casework.Outcome;
import io.baton.casework.Rewording;
import io.baton.language.Language;
import java.util.List;

/**
 * Decides in English, which is what is stored and audited, and once more in each other language of the process for the
 * words of those who read it.
 */
final class Verdicts {

    private final Decisions decisions;
    private final Worlds worlds;

    Verdicts(Decisions decisions, Worlds worlds) {
        this.decisions = decisions;
        this.worlds = worlds;
    }

    /** A decision on a case as it is made in the words of one language. */
    @FunctionalInterface
    interface Deciding {
        Outcome on(Case now, Decisions decisions, Worlds.Setting in);
    }

    /** What a decision comes to, its actor told in the language he reads. */
    Outcome of(Case now, String actor, Deciding deciding) {
        var settings = worlds.settings(worlds.definition(now));
        var outcome = deciding.on(now, decisions, settings.getFirst());
        var reads = worlds.language(actor);
        for (var setting : others(settings)) {
            var language = setting.words().language();
            if (outcome instanceof Outcome.Moved || language == reads) {
                var other = deciding.on(now, decisions, setting);
                outcome = Rewording.forReaders(outcome, language, other);
                outcome = language == reads ? Rewording.forActor(outcome, other) : outcome;
            }
        }
        return outcome;
    }

    private static List<Worlds.Setting> others(List<Worlds.Setting> settings) {
        return settings.stream()
                .filter(setting -> setting.words().language() != Language.ENGLISH)
                .toList();
    }
}
