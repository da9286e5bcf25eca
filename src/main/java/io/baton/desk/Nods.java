package io.baton.desk;

import io.baton.casework.Case;
import io.baton.casework.Prompt;
import io.baton.chat.Incoming;
import io.baton.chat.Message;
import io.baton.process.ActionRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who is asked to decide says “looks good” in the case's thread instead of pressing: he is asked in private
 * whether that is his decision. Only pressing decides.
 */
final class Nods {

    /** Before the action and the prompt in the word of a nod's button. */
    private static final String NOD = "nod ";

    private static final int LONGEST = 120;
    private static final Pattern NODDING = Pattern.compile(
            "\\b(looks? (good|fine|ok|okay|great)( to me)?|lgtm|approved?|i approve|go ahead|ship it|sounds good|fine"
                    + " (by|with) me|ok(ay)? (by|with|for) me|agreed?)\\b|(?<![\\w+])\\+1(?!\\w)|👍");
    private static final Pattern DENYING =
            Pattern.compile("\\b(not|no|never|don't|doesn't|can't|cannot|un\\w+|until|unless|but|if)\\b");

    private final Readings readings;
    private final Worlds worlds;
    private final Replies replies;

    Nods(Readings readings, Worlds worlds, Replies replies) {
        this.readings = readings;
        this.worlds = worlds;
        this.replies = replies;
    }

    /** Asks back where words said in a thread sound like the decision that waits for the one who said them. */
    void heard(String caseId, String text, Replies.Said to) {
        if (isNod(text)) {
            readings.find(caseId)
                    .filter(now -> readings.mayRead(now, to.person()))
                    .ifPresent(now -> waiting(now, to.person()).ifPresent(button -> ask(now, text, button, to)));
        }
    }

    static boolean isNod(String text) {
        var said = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        return said.length() <= LONGEST
                && NODDING.matcher(said).find()
                && !DENYING.matcher(said).find()
                && !said.contains("?");
    }

    private void ask(Case now, String text, Message.Button button, Replies.Said to) {
        replies.offer(
                to,
                now.id(),
                "Record this as your decision on " + now.id() + "? You said “" + text.strip()
                        + "”; only pressing counts.",
                List.of(button));
    }

    /** The decision that an open ballot waits for from this person, in favour of what was asked. */
    private Optional<Message.Button> waiting(Case now, String person) {
        return now.prompts().stream()
                .filter(prompt -> prompt.isOpen() && prompt.ballot() != null)
                .flatMap(prompt -> prompt.actions().stream()
                        .filter(action -> isInFavour(now, action) && readings.canNow(now, person, action))
                        .map(action -> button(now, prompt, action)))
                .findFirst();
    }

    private boolean isInFavour(Case now, String action) {
        return worlds.definition(now).rules(action).stream().anyMatch(rule -> "primary".equals(rule.style()));
    }

    private Message.Button button(Case now, Prompt prompt, String action) {
        var label = worlds.definition(now).rules(action).stream()
                .findFirst()
                .map(ActionRule::label)
                .orElse(action);
        return new Message.Button("nod", "Record: " + label, "primary", NOD + action + " " + prompt.key(), true);
    }

    /** The press of a nod's button as a press on the prompt itself; any other press as it is. */
    static Incoming.ButtonPressed onPrompt(Incoming.ButtonPressed pressed) {
        var words = pressed.action().split(" ", 3);
        return pressed.action().startsWith(NOD) && words.length == 3
                ? new Incoming.ButtonPressed(
                        pressed.delivery(), pressed.person(), pressed.place(), words[2], pressed.caseId(), words[1])
                : pressed;
    }
}
