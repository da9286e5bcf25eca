package io.baton.peers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/** Somebody who sits before {@code local-slack} and sees what is written to him and to channels there. */
final class PeerUser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LocalSlack slack;
    private final String name;

    PeerUser(LocalSlack slack, String name) {
        this.slack = slack;
        this.name = name;
    }

    String direct() {
        return slack.direct(name);
    }

    /** Gives a command in the direct messages with the bot. */
    void slash(String line) {
        slash(direct().isEmpty() ? LocalSlack.channelId("random") : direct(), line);
    }

    void slash(String channel, String line) {
        slack.slash(name, channel, line);
    }

    /** Writes to the bot. */
    void say(String text) {
        slack.say(name, direct(), text, null);
    }

    /** Answers the open question with a label: presses the button of that name where there is one, else types it. */
    void answers(String question, String answer) {
        var asked = await(
                question,
                message -> words(message).contains(question)
                        && words(message).contains("Question ")
                        && buttons(message).contains("Back"));
        if (buttons(asked).contains(answer)) {
            slack.click(name, asked, answer);
        } else {
            say(answer);
        }
    }

    /** Presses a button on the newest message that has it. */
    JsonNode press(String button, String words) {
        var message =
                await(button, one -> words(one).contains(words) && buttons(one).contains(button));
        slack.click(name, message, button);
        return message;
    }

    /** The same in a channel. */
    JsonNode press(String button, String channel, String words) {
        var message = await(
                button,
                () -> channel,
                one -> words(one).contains(words) && buttons(one).contains(button));
        slack.click(name, message, button);
        return message;
    }

    /** Waits for a direct message with these words. */
    JsonNode await(String words) {
        return await(words, message -> words(message).contains(words));
    }

    /** Waits for the newest direct message like this. */
    JsonNode await(String what, Predicate<JsonNode> like) {
        return await(what, this::direct, like);
    }

    /** Waits for a message in a channel, as far as this person sees it. */
    JsonNode awaitIn(String channel, String words) {
        return await(words, () -> channel, message -> words(message).contains(words));
    }

    /** Waits for the newest message like this in a channel. */
    JsonNode awaitIn(String channel, String what, Predicate<JsonNode> like) {
        return await(what, () -> channel, like);
    }

    private JsonNode await(String what, Supplier<String> channel, Predicate<JsonNode> like) {
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(50))
                    .atMost(PATIENCE)
                    .until(() -> find(channel.get(), like).isPresent());
        } catch (ConditionTimeoutException never) {
            throw new AssertionError(
                    name + " never saw “" + what + "”, but\n"
                            + String.join(
                                    "\n---\n",
                                    seen(channel.get()).stream()
                                            .map(PeerUser::words)
                                            .toList()),
                    never);
        }
        return find(channel.get(), like).orElseThrow();
    }

    private Optional<JsonNode> find(String channel, Predicate<JsonNode> like) {
        return seen(channel).reversed().stream().filter(like).findFirst();
    }

    /** What this person sees in a channel, oldest first. */
    List<JsonNode> seen(String channel) {
        var all = channel.isEmpty() ? List.<JsonNode>of() : slack.messages(channel);
        return all.stream()
                .filter(message -> message.path("ephemeral_to")
                        .asString(LocalSlack.personId(name))
                        .equals(LocalSlack.personId(name)))
                .toList();
    }

    /** The modal with a title. */
    PeerModal modal(String title) {
        return new PeerModal(slack, name, title);
    }

    /** All that is read in a message. */
    static String words(JsonNode message) {
        var blocks = message.path("blocks");
        return blocks.isEmpty()
                ? message.path("text").asString("")
                : texts(blocks).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(JsonNode node) {
        var type = node.path("type").asString("");
        if (type.equals("plain_text") || type.equals("mrkdwn")) {
            return Stream.of(node.path("text").asString(""));
        }
        return type.equals("button") ? Stream.empty() : node.valueStream().flatMap(PeerUser::texts);
    }

    static List<String> buttons(JsonNode message) {
        return message.path("blocks")
                .valueStream()
                .flatMap(block -> block.path("elements").valueStream())
                .filter(element -> element.path("type").asString("").equals("button"))
                .map(element -> element.path("text").path("text").asString(""))
                .toList();
    }
}
