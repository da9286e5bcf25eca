package io.baton.slack;

import io.baton.desk.Lobby;
import java.util.List;

/** The manifest from which an administrator creates the app: what the code takes and calls, and nothing else. */
final class Manifest {

    /** Events that the {@link Door} takes. */
    static final List<String> EVENTS =
            List.of("app_home_opened", "app_mention", "message.channels", "message.groups", "message.im");

    private static final String HEAD = """
        # The Slack app of Baton: api.slack.com/apps, Create New App, From a manifest. Written by the build from what the
        # code uses; do not edit. For HTTP mode set socket_mode_enabled to false and add your address, which ends in
        # /slack/events, as `url` to each command and as `request_url` to event_subscriptions and interactivity.
        _metadata:
          major_version: 1
        display_information:
          name: Baton
          description: Carries service requests from hand to hand
          background_color: "#1f3a5f"
        features:
          bot_user:
            display_name: Baton
            always_online: true
          app_home:
            home_tab_enabled: true
            messages_tab_enabled: true
            messages_tab_read_only_enabled: false
          slash_commands:
        """;

    private Manifest() {}

    /** The whole file, for the commands that the desk takes. */
    static String text(List<Lobby.CommandHelp> commands) {
        var yaml = new StringBuilder(HEAD);
        commands.forEach(command -> yaml.append("    - command: ")
                .append(command.name())
                .append("\n      description: ")
                .append(quoted(command.description()))
                .append("\n      usage_hint: ")
                .append(quoted(hint(command)))
                .append("\n      should_escape: true\n"));
        yaml.append("  shortcuts:\n    - name: Open a request from this message\n      type: message\n")
                .append("      callback_id: ")
                .append(Door.SHORTCUT)
                .append("\n      description: Begins a service request with the words of a message\n");
        yaml.append("oauth_config:\n  scopes:\n    bot:\n");
        Scope.ids().forEach(scope -> yaml.append("      - ").append(scope).append('\n'));
        yaml.append("settings:\n  event_subscriptions:\n    bot_events:\n");
        EVENTS.forEach(event -> yaml.append("      - ").append(event).append('\n'));
        return yaml.append("  interactivity:\n    is_enabled: true\n  org_deploy_enabled: false\n")
                .append("  socket_mode_enabled: true\n  token_rotation_enabled: false\n")
                .toString();
    }

    private static String hint(Lobby.CommandHelp command) {
        return command.usage().substring(command.name().length()).strip();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
