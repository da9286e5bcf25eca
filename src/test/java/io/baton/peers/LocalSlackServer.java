package io.baton.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Fetches, describes and starts the program {@code local-slack}, on loopback only. */
final class LocalSlackServer {

    private LocalSlackServer() {}

    static Peer start(int port, List<String> people, List<String> channels, @Nullable URI requestUrl) {
        var folder = Npm.project("local-slack");
        var config = folder.resolve("workspace-" + port + ".yaml");
        try {
            Files.writeString(config, config(people, channels, requestUrl));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var server = Peer.start(
                folder,
                Map.of("BUN_OPTIONS", "--preload=" + folder.resolve("loopback.ts")),
                Path.of("node_modules/local-slack-linux-x64/bin/local-slack").toString(),
                "--config",
                config.toString(),
                "--port",
                String.valueOf(port),
                "--base-host",
                "127.0.0.1");
        server.await(line -> line.contains("local-slack is running"));
        requireLoopback(server, port);
        return server;
    }

    private static String config(List<String> people, List<String> channels, @Nullable URI requestUrl) {
        var config = new LinkedHashMap<String, Object>();
        config.put("workspace", Map.of("name", "Peers", "domain", "peers", "teamId", "T01PEERS"));
        config.put("apps", List.of(app(requestUrl)));
        config.put("users", people.stream().map(LocalSlackServer::person).toList());
        var members = new ArrayList<>(people.stream().map(LocalSlack::personId).toList());
        members.add(LocalSlack.BOT_USER);
        config.put(
                "channels",
                channels.stream()
                        .map(name -> Map.of("id", LocalSlack.channelId(name), "name", name, "members", members))
                        .toList());
        // JSON is YAML.
        return JsonMapper.builder().build().writeValueAsString(config);
    }

    private static Map<String, String> app(@Nullable URI requestUrl) {
        var app = new LinkedHashMap<>(Map.of(
                "appId", "A_BATON",
                "botUserId", LocalSlack.BOT_USER,
                "botName", "baton",
                "botToken", LocalSlack.BOT_TOKEN,
                "appToken", LocalSlack.APP_TOKEN,
                "signingSecret", LocalSlack.SIGNING_SECRET,
                "mode", requestUrl == null ? "socket" : "events"));
        if (requestUrl != null) {
            app.put("requestUrl", requestUrl.toString());
        }
        return app;
    }

    private static Map<String, String> person(String name) {
        return Map.of("id", LocalSlack.personId(name), "name", name, "real_name", name, "email", name + "@example.com");
    }

    /** Stops it at once where it listens on any other address of this machine. */
    private static void requireLoopback(Peer server, int port) {
        try {
            for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (var address : Collections.list(network.getInetAddresses())) {
                    if (!address.isLoopbackAddress() && answers(address, port)) {
                        server.close();
                        throw new AssertionError("local-slack listens on " + address);
                    }
                }
            }
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
