package io.baton.redis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory of the embedded server: its data, its password, which server was started last, and the lock of the bot
 * that owns it. The lock is the operating system's, so it ends with the bot however the bot ends.
 */
final class ServerHome implements AutoCloseable {

    /** The server started last: its port, and its process with the moment that began, since numbers come again. */
    record Started(int port, long pid, String since) {}

    private final Path directory;
    private final FileChannel channel;
    private final FileLock lock;

    private ServerHome(Path directory, FileChannel channel, FileLock lock) {
        this.directory = directory;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the directory for this bot, or refuses while another one lives. */
    static ServerHome take(Path wanted) throws IOException {
        var directory = Files.createDirectories(wanted).toRealPath();
        var channel =
                FileChannel.open(directory.resolve("bot.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var owner = directory.resolve("bot.pid");
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw occupied(directory, owner);
        }
        Files.writeString(owner, Long.toString(ProcessHandle.current().pid()));
        return new ServerHome(directory, channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisVeryProcess) {
            return null;
        }
    }

    private static UnfitRedis occupied(Path directory, Path owner) throws IOException {
        var pid = Files.exists(owner) ? " (process " + Files.readString(owner) + ")" : "";
        return new UnfitRedis(
                "Another Baton" + pid + " uses the data in " + directory + ".",
                "Stop it first, give this one another directory with baton.data-dir, or let both share a Redis server"
                        + " with spring.data.redis.url.");
    }

    Path directory() {
        return directory;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** The password of this directory's servers, made up when it is first needed. */
    String password() throws IOException {
        var file = file("password");
        if (Files.notExists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            write("password", HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    Optional<Started> started() throws IOException {
        var file = file("server.json");
        return Files.exists(file)
                ? Optional.of(CoreJson.MAPPER.readValue(Files.readString(file), Started.class))
                : Optional.empty();
    }

    void remember(Started server) throws IOException {
        write("server.json", CoreJson.MAPPER.writeValueAsString(server));
    }

    void forget() throws IOException {
        Files.deleteIfExists(file("server.json"));
    }

    /** Writes a file that only its owner may read, all of it or nothing. */
    void write(String name, String text) throws IOException {
        var file = file(name);
        var draft = file(name + ".new");
        Files.deleteIfExists(draft);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
