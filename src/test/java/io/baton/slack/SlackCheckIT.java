package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Channel;
import io.baton.slackworld.SlackWorkspace;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code --validate} says of Slack: each fault with what mends it. */
class SlackCheckIT {

    private static final List<Channel> CHANNELS =
            List.of(new Channel("esd-intake", "", List.of()), new Channel("esd-pod", "", List.of()));

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void allIsGood() {
        try (var slack = SlackWorkspace.builder()
                .channel("esd-intake", "baton")
                .channel("esd-pod", "baton")
                .start()) {
            assertThat(check(slack, Map.of())).isZero();
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("are good");
        }
    }

    @Test
    void withoutABotTokenThereIsNothingToCheck() {
        assertThat(run(Map.of())).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void namesEachFaultWithItsFix() {
        try (var slack = SlackWorkspace.builder()
                .withoutScope("files:write")
                .channel("esd-intake")
                .start()) {
            assertThat(check(slack, Map.of())).isOne();
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("files:write")
                .contains("manifest.yaml")
                .contains("#esd-intake")
                .contains("/invite")
                .contains("#esd-pod (channel_not_found)");
    }

    @Test
    void tokensOfAnotherShapeAreNotEvenTried() {
        assertThat(run(Map.of("baton.slack.bot-token", "xapp-1-2", "baton.slack.app-token", "xoxb-1")))
                .isOne();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("xoxb-…").contains("xapp-…");
    }

    @Test
    void aTokenThatSlackDoesNotTakeIsNamed() {
        try (var slack = SlackWorkspace.builder().start()) {
            assertThat(check(slack, Map.of("baton.slack.bot-token", "xoxb-1-2-wrong")))
                    .isOne();
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("BATON_SLACK_BOT_TOKEN");
    }

    private int check(SlackWorkspace slack, Map<String, String> other) {
        var settings = new HashMap<>(Map.of(
                "baton.slack.bot-token", slack.botToken(),
                "baton.slack.app-token", slack.appToken(),
                "baton.slack.api-base-url", slack.apiUrl()));
        settings.putAll(other);
        return run(settings);
    }

    private int run(Map<String, String> settings) {
        return SlackCheck.run(
                name -> Optional.ofNullable(settings.get(name)),
                CHANNELS,
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
