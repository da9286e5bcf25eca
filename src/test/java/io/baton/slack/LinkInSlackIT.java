package io.baton.slack;

import static io.baton.slack.SlackBotFixture.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Identities;
import io.baton.slackworld.SlackUser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One person in Slack and in the workspace: {@code /baton link} with a code. */
@ExtendWith(PartsBot.class)
class LinkInSlackIT {

    private final PartsBot.Bots bots;

    LinkInSlackIT(PartsBot.Bots bots) {
        this.bots = bots;
    }

    private SlackUser user(String name) {
        return bots.in(SlackBot.Mode.HTTP).slack.user(name);
    }

    /** What a person of the workspace reads after a command there. */
    private static String inWorkspace(SlackBot bot, String person, String command) {
        var body = Map.of("as", person, "room", "direct", "text", command);
        var request = HttpRequest.newBuilder(bot.address().resolve("/workspace/api/commands"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(SlackJson.MAPPER.writeValueAsString(body)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException trouble) {
            throw new AssertionError(trouble);
        }
    }

    private static String codeIn(String words) {
        return words.replaceFirst("(?s).*?(?:code is|कोड) ([A-Z0-9]{10})\\b.*", "$1");
    }

    @ParameterizedTest
    @EnumSource
    void whoSaysTheCodeOfTheWorkspaceInSlackIsThatPersonThereFromThenOn(SlackBot.Mode mode) {
        var bot = bots.in(mode);
        var guest = bot.slack.user("guest4");
        guest.slash("/baton whoami").acked();
        guest.direct().await("slack-" + guest.id().toLowerCase(java.util.Locale.ROOT));
        var code = codeIn(inWorkspace(bot, "admin", "/baton link"));

        guest.slash("/baton link " + code.toLowerCase(java.util.Locale.ROOT)).acked();
        guest.direct().await("here from now on");

        guest.slash("/baton whoami").acked();
        guest.direct().await("linked", says("(@admin)"));
        guest.slash("/baton link " + code).acked();
        guest.direct().await("That code is not good");
    }

    @Test
    void whoIsNamedInTheConfigurationIsNotTakenOver() {
        var bot = bots.in(SlackBot.Mode.HTTP);
        var code = codeIn(inWorkspace(bot, "admin", "/baton link"));

        user("net").slash("/baton link " + code).acked();

        user("net").direct().await("here by the configuration, and stay so");
        user("net").slash("/baton whoami").acked();
        user("net").direct().await("still", says("(@net)"));
    }

    @Test
    void aCodeThatNobodyGaveIsRefusedAndAfterSomeNoneIsLookedAt() {
        var bot = bots.in(SlackBot.Mode.HTTP);
        var guest = user("guest5");
        for (int i = 0; i < Identities.WRONG_CODES; i++) {
            guest.slash("/baton link AAAAAAAA" + i).acked();
        }
        guest.direct().await("That code is not good");
        var code = codeIn(inWorkspace(bot, "admin", "/baton link"));

        guest.slash("/baton link " + code).acked();

        guest.direct().await("too many wrong codes");
        guest.slash("/baton whoami").acked();
        guest.direct().await("nobody else", says("slack-u"));
    }

    @Test
    void whoReadsHindiIsToldInHindi() {
        var guest = user("guest6");
        guest.slash("/baton language hi").acked();
        guest.direct().await("हिन्दी");

        guest.slash("/baton link").acked();
        guest.direct().await("आपका कोड");
        guest.slash("/baton link AAAAAAAAAA").acked();
        guest.direct().await("यह कोड मान्य नहीं है");
    }
}
