package io.baton.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import io.baton.chat.Channel;
import io.baton.slack.SlackApi.Result;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.unit.DataSize;

/** Checks tokens, scopes and channels without starting anything, and says what to do about each fault: {@code --validate}. */
public final class SlackCheck {

    private static final String BOT = "xoxb-[A-Za-z0-9-]+";
    private static final String APP = "xapp-[A-Za-z0-9-]+";

    private final SlackSettings settings;
    private final List<String> faults = new ArrayList<>();

    private SlackCheck(SlackSettings settings) {
        this.settings = settings;
    }

    /**
     * Prints every fault, or that there is none, and gives the exit code, 0 or 1; without a bot token there is nothing to
     * check.
     *
     * @param setting finds a setting by its name, such as {@code baton.slack.bot-token}
     */
    public static int run(Function<String, Optional<String>> setting, List<Channel> channels, PrintStream out) {
        var bot = setting.apply("baton.slack.bot-token").orElse("");
        if (bot.isBlank()) {
            return 0;
        }
        try {
            var check = new SlackCheck(new SlackSettings(
                    bot,
                    setting.apply("baton.slack.app-token").orElse(""),
                    setting.apply("baton.slack.signing-secret").orElse(""),
                    setting.apply("baton.slack.api-base-url").orElse("https://slack.com/api/"),
                    List.of(),
                    List.of(),
                    DataSize.ofMegabytes(25)));
            return check.report(channels, out);
        } catch (IllegalArgumentException wrong) {
            out.println("Slack: " + wrong.getMessage());
            return 1;
        }
    }

    private int report(List<Channel> channels, PrintStream out) {
        tokens();
        if (faults.isEmpty()) {
            try (var api = new SlackApi(settings)) {
                reach(api, channels);
            }
        }
        faults.forEach(fault -> out.println("Slack: " + fault));
        if (faults.isEmpty()) {
            out.println("Slack: tokens, scopes and channels are good");
        }
        return faults.isEmpty() ? 0 : 1;
    }

    private void tokens() {
        if (!settings.botToken().matches(BOT)) {
            faults.add("the bot token does not look like xoxb-…: copy it from OAuth & Permissions of the app");
        }
        if (settings.bySocket() && !settings.appToken().matches(APP)) {
            faults.add("the app token does not look like xapp-…: make one with connections:write under Basic"
                    + " Information, App-Level Tokens");
        }
        if (!settings.bySocket() && settings.signingSecret().isEmpty()) {
            faults.add(
                    "there is no way in: set BATON_SLACK_APP_TOKEN for Socket Mode, or BATON_SLACK_SIGNING_SECRET for"
                            + " HTTP mode");
        }
    }

    private void reach(SlackApi api, List<Channel> channels) {
        var who = api.call("auth.test", client -> client.authTest(r -> r));
        if (!(who instanceof Result.Done<AuthTestResponse>(var answer))) {
            refused("the bot token", who);
            return;
        }
        scopes(answer.getHttpResponseHeaders());
        if (settings.bySocket()) {
            var token = settings.appToken();
            var open = api.callWith(
                    token, "apps.connections.open", client -> client.appsConnectionsOpen(r -> r.token(token)));
            if (open.found().isEmpty()) {
                refused("the app token", open);
            }
        }
        var rooms = new Rooms(api, channels, InstantSource.system());
        channels.forEach(channel -> room(api, rooms, channel));
    }

    private void room(SlackApi api, Rooms rooms, Channel channel) {
        var id = rooms.channel(channel.name());
        if (id.found().isEmpty()) {
            refused("#" + channel.name(), id);
            return;
        }
        var info = api.call(
                "conversations.info",
                client -> client.conversationsInfo(r -> r.channel(id.found().orElseThrow())));
        if (info.found().isEmpty()) {
            refused("#" + channel.name(), info);
        } else if (info.found().get().getChannel().isArchived()) {
            faults.add(Fixes.of("is_archived", "#" + channel.name(), Map.of()));
        } else if (!info.found().get().getChannel().isMember()) {
            faults.add(Fixes.of("not_in_channel", "#" + channel.name(), Map.of()));
        }
    }

    private void refused(String what, Result<?> result) {
        faults.add(
                result instanceof Result.Refused<?>(var error, var details)
                        ? Fixes.of(error, what, details)
                        : what + " cannot be checked: " + result.words() + ". Can this machine reach "
                                + settings.apiBaseUrl() + "?");
    }

    /** Slack says with each answer which scopes the token has; other servers may not. */
    private void scopes(Map<String, List<String>> headers) {
        var given = headers.entrySet().stream()
                .filter(header -> "x-oauth-scopes".equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .toList();
        var missing =
                Scope.ids().stream().filter(scope -> !given.contains(scope)).toList();
        if (!given.isEmpty() && !missing.isEmpty()) {
            faults.add("the app lacks the scopes " + String.join(", ", missing)
                    + ": update it from bot-config/slack/manifest.yaml and install it again");
        }
    }
}
