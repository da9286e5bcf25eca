package io.baton.slack;

import java.util.Map;
import java.util.Set;

/** What an administrator does about an error of Slack's. */
final class Fixes {

    /** The whole app is locked out: everything waits until that is mended. */
    private static final Set<String> LOCKED_OUT =
            Set.of("invalid_auth", "not_authed", "token_revoked", "token_expired", "http_401");

    /** The message is not there any more, or cannot be changed any more. */
    private static final Set<String> GONE = Set.of(
            "message_not_found", "channel_not_found", "cant_update_message", "edit_window_closed", "thread_not_found");

    private Fixes() {}

    static boolean isLockedOut(String error) {
        return LOCKED_OUT.contains(error);
    }

    static boolean isGone(String error) {
        return GONE.contains(error);
    }

    /** In words, what happened and what mends it. */
    static String of(String error, String where, Map<String, String> details) {
        var fix = switch (error) {
            case "channel_not_found" ->
                "There is no such channel, or the bot may not see it. Create it, or invite the bot into it with"
                        + " /invite, or write its id as `slack:` in bot-config/channels.yml.";
            case "not_in_channel", "user_not_in_channel" ->
                "The bot is not in that channel. Invite it there with /invite.";
            case "is_archived" -> "That channel is archived. Unarchive it, or name another in bot-config/channels.yml.";
            case "missing_scope" ->
                "The app lacks the scope " + details.getOrDefault("needed", "")
                        + ". Update it from bot-config/slack/manifest.yaml and install it again.";
            case "not_enabled" -> "The app has no home tab. Switch it on under App Home.";
            case "account_inactive" -> "The account is deactivated. Install the app again, or take the person out.";
            case "invalid_auth", "not_authed", "token_revoked", "token_expired", "http_401" ->
                "Slack does not accept the bot's token. Set BATON_SLACK_BOT_TOKEN anew.";
            case "user_not_found", "users_not_found", "user_disabled" ->
                "There is no such user. Correct `slack:` in bot-config/people.yml.";
            case "restricted_action", "restricted_action_read_only_channel", "ekm_access_denied" ->
                "The workspace does not let the bot write there. Allow it in the channel's settings.";
            case "unknown_method" ->
                "This Slack server does not know " + details.getOrDefault("method", "the method")
                        + ": it is not Slack, or baton.slack.api-base-url is not where its Web API is.";
            default -> "See " + details.getOrDefault("method", "the method") + " in Slack's documentation.";
        };
        return "Slack does not take messages for " + where + " (" + error + "). " + fix;
    }

    /** Why there is no connection by Socket Mode, and what mends it. */
    static String ofConnecting(String error) {
        var fix = switch (error) {
            case "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "http_401" ->
                "Slack does not accept the app token: set BATON_SLACK_APP_TOKEN to one of the app (xapp-…, Basic"
                        + " Information, App-Level Tokens) and start Baton again.";
            case "not_allowed_token_type" ->
                "That is no app token: BATON_SLACK_APP_TOKEN begins with xapp- (Basic Information, App-Level Tokens).";
            case "missing_scope" -> "The app token lacks the scope connections:write: make one that has it.";
            case "link_disabled", "socket_mode_disabled" ->
                "Socket Mode is switched off: switch it on in the app's settings under Socket Mode.";
            case "too_many_websockets" ->
                "The app has ten connections already: stop what else runs with this app token.";
            default -> "See apps.connections.open in Slack's documentation.";
        };
        return error + ". " + fix;
    }

    /** The same, and what becomes of what could not be told. */
    static String kept(String error, String where, Map<String, String> details) {
        return of(error, where, details)
                + " What could not be told is kept; it is tried again every half hour and at each start.";
    }
}
