package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.Examples.Claim;
import io.baton.botconfig.Examples.Step;
import io.baton.slackworld.SeenMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at what came of the last thing that happened: at people's screens, and for what these never show at the case. */
final class SlackLook {

    private static final Set<String> TELLINGS = Set.of("told", "asked", "reminded");

    private final SlackTheatre theatre;
    private final String process;
    private final SlackPlay play;
    private String caseId = "";

    SlackLook(SlackTheatre theatre, String process, SlackPlay play) {
        this.theatre = theatre;
        this.process = process;
        this.play = play;
    }

    static boolean isCard(SeenMessage message) {
        return message.words().contains("Holds the baton");
    }

    void look(Step.Then then) {
        caseId = then.claims().stream()
                .filter(claim -> claim.what().equals("case"))
                .map(claim -> play.begun().get(Integer.parseInt(claim.words().getFirst()) - 1))
                .findFirst()
                .orElseGet(() -> play.begun().getLast());
        for (var claim : then.claims()) {
            try {
                look(claim);
            } catch (AssertionError fault) {
                throw new AssertionError("(line " + claim.line() + ") " + fault.getMessage(), fault);
            }
        }
        if (TELLINGS.stream().anyMatch(then::speaksOf)) {
            nobodyElse(then);
        }
        cardsAgree();
    }

    private void look(Claim claim) {
        var words = claim.words();
        switch (claim.what()) {
            case "case" -> {}
            case "state" -> assertThat(field("Stage")).as("stage on the card").endsWith("(" + words.getFirst() + ")");
            case "stage" -> assertThat(field("Stage")).as("stage on the card").contains(words.getFirst() + " (");
            case "held-by" -> heldBy(words);
            case "due" -> due(words.getFirst());
            case "flags" ->
                assertThat(theatre.caseOf(caseId).flags()).as("flags").containsExactlyInAnyOrderElementsOf(words);
            case "silent" -> words.forEach(this::silent);
            case "thread" -> thread(words);
            case "answered" -> answered(words);
            case "refused" -> refused(words);
            default -> of(claim);
        }
    }

    /** What is claimed of somebody or something; nobody is named where nobody was told. */
    private void of(Claim claim) {
        var of = claim.of();
        var words = claim.words();
        switch (of.isEmpty() ? "" : claim.what()) {
            case "" -> {}
            case "told", "reminded" -> told(of, words);
            case "asked" -> asked(of, words);
            case "closed" -> closed(of, words);
            default -> new CaseLook(theatre.caseOf(caseId), play.begun()).look(claim);
        }
    }

    // ---- the card

    /** The card in the requester's direct messages: there is one. */
    private SeenMessage card() {
        var cards = cards("" + theatre.caseOf(caseId).requester());
        assertThat(cards).as("cards of " + caseId).hasSize(1);
        return cards.getFirst();
    }

    private List<SeenMessage> cards(String who) {
        return theatre.place(who).search(caseId).stream()
                .filter(SlackLook::isCard)
                .filter(message ->
                        message.words().lines().findFirst().orElse("").contains(caseId))
                .toList();
    }

    private String field(String label) {
        var lines = card().words().lines().toList();
        var at = lines.indexOf("*" + label + "*");
        return at < 0 ? "" : lines.get(at + 1);
    }

    /** One card in each place, and all say the same. */
    private void cardsAgree() {
        var mine = card();
        for (var room : SlackBot.channels()) {
            var there = cards("#" + room);
            assertThat(there.size()).as("cards of %s in #%s", caseId, room).isLessThanOrEqualTo(1);
            there.forEach(one -> assertThat(one.words()).isEqualTo(mine.words()));
        }
    }

    private void heldBy(List<String> holders) {
        var shown = field("Holds the baton");
        if (holders.isEmpty()) {
            assertThat(shown).isEqualTo("nobody");
        }
        for (var holder : holders) {
            var parts = holder.replace("AREA:", "").split(":");
            var def = theatre.process(process);
            var label = def.role(parts[0])
                    .map(role -> role.label())
                    .or(() -> def.area(parts[0]).map(area -> area.label()))
                    .orElse(parts[0]);
            assertThat(shown)
                    .as("holders on the card")
                    .contains(parts.length > 1 ? theatre.nameOf(parts[1]) + " (" + label + ")" : label);
        }
        assertThat(Stream.of(shown.replaceAll("<!date[^>]*>", "").split(", ")).filter(one -> !one.equals("nobody")))
                .as("holders on the card")
                .hasSameSizeAs(holders);
    }

    private void due(String localTime) {
        assertThat(field("Due"))
                .as("due on the card")
                .contains(
                        localTime.equals("never")
                                ? ""
                                : "<!date^" + theatre.at(process, localTime).getEpochSecond() + "^");
        assertThat(field("Due").isEmpty()).as("due on the card").isEqualTo(localTime.equals("never"));
    }

    // ---- who acted

    private List<SeenMessage> answers() {
        var actor = Objects.requireNonNull(play.actor());
        var direct = actor.user().direct().channelId();
        return actor.sight().stream()
                .filter(message -> message.at().isAfter(play.mark()))
                .filter(message -> message.onlyMe() || message.channelId().equals(direct))
                .toList();
    }

    private void answered(List<String> words) {
        assertThat(answers()).as("answers to " + play.actor()).anyMatch(message -> says(message, words));
    }

    private void refused(List<String> words) {
        assertThat(answers())
                .as("refusals to %s, who sees %s", play.actor(), play.actor().seen())
                .anyMatch(message -> says(message, words) && message.words().startsWith("You can't "));
        assertThat(theatre.caseOf(caseId)).as("%s after a refusal", caseId).isEqualTo(play.before());
    }

    // ---- who is told

    /**
     * New in a place since the last thing happened; cards are edited, what one person sees is no telling, and what a
     * thread says aloud is said to nobody in particular.
     */
    private List<SeenMessage> fresh(String who) {
        return theatre.place(who).since(play.mark()).stream()
                .filter(message -> message.at().isAfter(play.mark()) && !message.onlyMe())
                .filter(message -> !message.json().path("subtype").asString("").equals("thread_broadcast"))
                .filter(message -> !isCard(message) && !message.author().equals(who))
                .filter(message -> !play.timePassed() || message.words().contains(caseId))
                .toList();
    }

    private void told(String who, List<String> words) {
        var notices = fresh(who).stream()
                .filter(message -> message.buttons().isEmpty())
                .toList();
        assertThat(notices).as("notices to " + who).isNotEmpty().allMatch(message -> isAbout(message, caseId));
        assertThat(words)
                .as(
                        "what %s reads in %s",
                        who, notices.stream().map(SeenMessage::words).toList())
                .allMatch(word -> notices.stream().anyMatch(message -> says(message, List.of(word))));
    }

    private static boolean isAbout(SeenMessage message, String id) {
        return message.words().contains(id) && message.text().contains(id);
    }

    private void asked(String who, List<String> actions) {
        var asked = fresh(who).stream()
                .filter(message -> !message.buttons().isEmpty())
                .toList();
        assertThat(asked).as("questions to " + who).isNotEmpty().allMatch(message -> isAbout(message, caseId));
        var buttons = asked.getLast().buttons();
        assertThat(buttons).as("buttons for " + who).hasSameSizeAs(actions);
        for (int i = 0; i < actions.size(); i++) {
            assertThat(theatre.labels(process, actions.get(i))).contains(buttons.get(i));
        }
    }

    /** A question that stood there has lost its buttons, in place, and says how it ended. */
    private void closed(String who, List<String> words) {
        assertThat(theatre.place(who).since(play.mark()).stream()
                        .filter(message -> isAbout(message, caseId) && !isCard(message))
                        .toList())
                .as("questions to %s that ended", who)
                .anyMatch(message -> message.buttons().isEmpty()
                        && message.menus().isEmpty()
                        && message.edits() > 0
                        && says(message, words));
    }

    private void silent(String who) {
        assertThat(theatre.place(who).search(caseId))
                .as("what %s knows of %s", who, caseId)
                .extracting(SeenMessage::words)
                .isEmpty();
    }

    /** Apart from those named nobody was told anything, in private or in a channel. */
    private void nobodyElse(Step.Then then) {
        var named = then.claims().stream()
                .filter(claim -> TELLINGS.contains(claim.what()))
                .map(Claim::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (play.actor() != null && play.actor().isAnsweredInPrivate()) {
            named.add(String.valueOf(play.actor()));
        }
        var others = new ArrayList<>(theatre.people());
        SlackBot.channels().forEach(channel -> others.add("#" + channel));
        others.removeAll(named);
        for (var other : others) {
            assertThat(fresh(other))
                    .as("told besides: " + other)
                    .extracting(SeenMessage::words)
                    .isEmpty();
        }
    }

    // ---- the thread

    /** The thread under the card, in the channel of the process and under the customer's own card. */
    private void thread(List<String> words) {
        var requester = theatre.bot().slack.user(theatre.caseOf(caseId).requester());
        assertThat(requester.direct().thread(card()).messages())
                .as("the thread in direct messages")
                .anyMatch(message -> says(message, words));
        var room = SlackBot.channels().stream()
                .filter(channel -> !cards("#" + channel).isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no channel has a card of " + caseId));
        var staff = theatre.bot().slack.user(SlackTheatre.insider(room)).in(room);
        assertThat(staff.thread(cards("#" + room).getFirst()).messages())
                .as("the thread in #" + room)
                .anyMatch(message -> says(message, words));
    }

    private static boolean says(SeenMessage message, List<String> words) {
        var text = message.words().toLowerCase(Locale.ROOT);
        return words.stream()
                .allMatch(word -> text.contains(word.replace(":zap:", "⚡").toLowerCase(Locale.ROOT)));
    }
}
