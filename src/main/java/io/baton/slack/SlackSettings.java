package io.baton.slack;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Slack is reached.
 *
 * @param botToken {@code xoxb-…}; without one nothing of Slack is started
 * @param appToken {@code xapp-…}, for Socket Mode
 * @param signingSecret for HTTP mode, which is used where there is no app token
 * @param apiBaseUrl where the Web API is; https, or a server on this machine
 * @param fileHosts hosts that files people sent are fetched from
 * @param responseHosts hosts that replies to an interaction may be sent to
 * @param maxDownload the largest file that is fetched
 */
@ConfigurationProperties("baton.slack")
record SlackSettings(
        @DefaultValue("") String botToken,
        @DefaultValue("") String appToken,
        @DefaultValue("") String signingSecret,
        @DefaultValue("https://slack.com/api/") String apiBaseUrl,
        @DefaultValue("files.slack.com") List<String> fileHosts,
        @DefaultValue("hooks.slack.com") List<String> responseHosts,
        @DefaultValue("25MB") DataSize maxDownload) {

    static final String PATH = "/slack/events";

    SlackSettings {
        botToken = botToken.strip();
        appToken = appToken.strip();
        signingSecret = signingSecret.strip();
        var uri = URI.create(apiBaseUrl.strip());
        if (!isSafe(uri)) {
            throw new IllegalArgumentException(
                    "baton.slack.api-base-url must be https, or a server on this machine; it is " + apiBaseUrl);
        }
        apiBaseUrl = withMethods(apiBaseUrl.strip());
    }

    private static String withMethods(String url) {
        var base = url.endsWith("/") ? url : url + "/";
        return URI.create(base).getPath().equals("/") ? base + "api/" : base;
    }

    /** Tokens and secrets stay out of it: whoever logs it means the rest. */
    @Override
    public String toString() {
        return "SlackSettings[" + (bySocket() ? "Socket Mode" : "HTTP mode") + ", " + apiBaseUrl + "]";
    }

    boolean bySocket() {
        return !appToken.isEmpty();
    }

    /** True for addresses that only this machine answers. */
    private static boolean isLoopback(URI uri) {
        var host = uri.getHost() == null ? "" : uri.getHost();
        try {
            return host.equals("localhost")
                    || (host.matches("[0-9.]+|\\[[0-9a-fA-F:]+]")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static boolean isSafe(URI uri) {
        return "https".equals(uri.getScheme())
                ? uri.getHost() != null
                : "http".equals(uri.getScheme()) && isLoopback(uri);
    }

    /** Hosts that are named; where the Web API is on this machine, that server by whatever name: it gets the token. */
    boolean isFileHost(URI uri) {
        var api = URI.create(apiBaseUrl);
        return isNamed(uri, fileHosts)
                || (areHere(uri, api)
                        && (api.getHost().equalsIgnoreCase(uri.getHost()) || api.getPort() == uri.getPort()));
    }

    /** Hosts that are named; where the Web API is on this machine, all that is. */
    boolean isResponseHost(URI uri) {
        return isNamed(uri, responseHosts) || areHere(uri, URI.create(apiBaseUrl));
    }

    private static boolean isNamed(URI uri, List<String> hosts) {
        return isSafe(uri) && hosts.stream().anyMatch(host -> host.equalsIgnoreCase(uri.getHost()));
    }

    private static boolean areHere(URI uri, URI api) {
        return isSafe(uri) && isLoopback(api) && isLoopback(uri);
    }
}
