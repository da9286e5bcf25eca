package io.baton.redis;

import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redis.embedded.RedisServer;

/** A Redis Cluster of three servers without replicas, in a directory. */
final class TestCluster implements AutoCloseable {

    private static final int NODES = 3;
    private static final int SLOTS = 16_384;

    /** A node listens to the others on its port plus this. */
    private static final int BUS = 10_000;

    private final List<RedisServer> servers = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();

    TestCluster(Path directory) throws IOException {
        while (ports.size() < NODES) {
            var port = freePort();
            var home = Files.createDirectory(directory.resolve("node-" + port));
            var server = RedisServer.newRedisServer()
                    .port(port)
                    .setting("dir " + home)
                    .setting("cluster-enabled yes")
                    .setting("appendonly yes")
                    .build();
            server.start();
            servers.add(server);
            ports.add(port);
        }
        join();
    }

    /** The nodes as the property {@code spring.data.redis.cluster.nodes} wants them. */
    String nodes() {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    private void join() {
        var client = RedisClient.create();
        try {
            var nodes = ports.stream()
                    .map(port ->
                            client.connect(RedisURI.create("127.0.0.1", port)).sync())
                    .toList();
            for (var node = 0; node < NODES; node++) {
                var first = SLOTS * node / NODES;
                var last = SLOTS * (node + 1) / NODES;
                nodes.get(node).clusterAddSlots(IntStream.range(first, last).toArray());
                nodes.getFirst().clusterMeet("127.0.0.1", ports.get(node));
            }
            await().until(() -> nodes.stream().allMatch(TestCluster::isWhole));
        } finally {
            client.shutdown();
        }
    }

    private static boolean isWhole(RedisCommands<String, String> node) {
        var state = node.clusterInfo();
        return state.contains("cluster_state:ok") && state.contains("cluster_known_nodes:" + NODES);
    }

    private static int freePort() throws IOException {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    var _ = new ServerSocket(port + BUS, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (java.net.BindException taken) {
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var server : servers) {
            server.stop();
        }
    }
}
