package io.baton.desk;

import io.baton.chat.ChatPlatform;
import io.baton.chat.Message;
import io.baton.language.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What could not be told or mailed and is kept: administrators see it, with the reason, and have it tried again. What
 * failed at one place for one reason stands together under one number.
 */
final class ParkedWords {

    /** Before the number, or {@link #ALL}, in the word of a button that tries again. */
    private static final String RETRY = "retry-parked ";

    private static final String ALL = "all";
    private static final int MOST = 20;
    private static final int MOST_BUTTONS = 4;

    private final Outbox outbox;
    private final Outbox mail;
    private final List<ChatPlatform> platforms;
    private final Worlds worlds;
    private final Replies replies;

    ParkedWords(Outbox outbox, Outbox mail, List<ChatPlatform> platforms, Worlds worlds, Replies replies) {
        this.outbox = outbox;
        this.mail = mail;
        this.platforms = List.copyOf(platforms);
        this.worlds = worlds;
        this.replies = replies;
    }

    /** One thing parked, and how it goes back in line. */
    private record One(String where, String why, BooleanSupplier retry) {
        String number() {
            return "%08x".formatted((where + "\n" + why).hashCode());
        }
    }

    /** The action word of a button by which everything is tried again. */
    static String retryAll() {
        return RETRY + ALL;
    }

    /** True for the action word of a button of ours. */
    static boolean isRetry(String action) {
        return action.startsWith(RETRY);
    }

    /** Lists what is parked. */
    void list(Replies.Said to) {
        var words = worlds.words(to.person());
        if (!isAdmin(to.person())) {
            replies.refuse(to, null, words.say("parked.not-yours"));
            return;
        }
        var all = byNumber();
        if (all.isEmpty()) {
            replies.reply(to, words.say("parked.none"));
            return;
        }
        var lines = all.entrySet().stream()
                .limit(MOST)
                .map(entry -> line(entry.getKey(), entry.getValue(), words))
                .collect(Collectors.joining("\n"));
        var more = all.size() > MOST ? "\n" + words.say("parked.more", all.size() - MOST) : "";
        replies.reply(to, words.say("parked.list", lines + more), buttons(all, words));
    }

    private static String line(String number, List<One> same, Phrases words) {
        var one = same.getFirst();
        return words.say("parked.line", number, one.where(), words.count(same.size(), "message"), one.why());
    }

    private static List<Message.Button> buttons(Map<String, List<One>> all, Phrases words) {
        var buttons = new ArrayList<Message.Button>();
        buttons.add(button(words.say("parked.retry-all"), ALL));
        if (all.size() > 1) {
            all.entrySet().stream()
                    .limit(MOST_BUTTONS)
                    .forEach(entry -> buttons.add(button(
                            words.say(
                                    "parked.retry", entry.getValue().getFirst().where()),
                            entry.getKey())));
        }
        return buttons;
    }

    private static Message.Button button(String label, String what) {
        return new Message.Button("retry-" + what, label, "plain", RETRY + what, true);
    }

    /** A button of a list, or of an alarm, was pressed. */
    void pressed(String action, Replies.Said to) {
        retry(action.substring(RETRY.length()), to);
    }

    /** Tries again what stands under a number, or everything. */
    void retry(String which, Replies.Said to) {
        var words = worlds.words(to.person());
        if (!isAdmin(to.person())) {
            replies.refuse(to, null, words.say("parked.not-yours"));
            return;
        }
        var number = which.strip().toLowerCase(Locale.ROOT);
        var all = byNumber();
        var chosen = number.equals(ALL)
                ? all.values().stream().flatMap(List::stream).toList()
                : all.getOrDefault(number, List.of());
        if (number.isEmpty() || (chosen.isEmpty() && !number.equals(ALL))) {
            replies.refuse(to, null, words.say("parked.no-such", number));
            return;
        }
        var back = chosen.stream().filter(one -> one.retry().getAsBoolean()).count();
        replies.reply(
                to, back == 0 ? words.say("parked.none") : words.say("parked.retried", words.count(back, "message")));
    }

    private boolean isAdmin(String person) {
        return worlds.people().find(person).stream().anyMatch(one -> one.roles().contains(Alarm.ADMIN));
    }

    private Map<String, List<One>> byNumber() {
        return Stream.of(onPlatforms(), in(outbox, ""), in(mail, "mail, "))
                .flatMap(all -> all)
                .collect(Collectors.groupingBy(One::number, LinkedHashMap::new, Collectors.toList()));
    }

    private Stream<One> onPlatforms() {
        return platforms.stream()
                .flatMap(platform -> platform.undelivered().stream()
                        .map(one -> new One(one.where(), one.why(), () -> platform.retry(one.id()))));
    }

    private static Stream<One> in(Outbox box, String kind) {
        return box.parked().stream()
                .map(parked -> new One(
                        kind + parked.entry().caseId(),
                        parked.failure(),
                        () -> box.retry(parked.entry().id())));
    }
}
