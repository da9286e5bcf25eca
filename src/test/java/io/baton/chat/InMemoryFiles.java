package io.baton.chat;

import io.baton.form.Surroundings.SentFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory. */
public final class InMemoryFiles implements Files {

    private record Kept(String owner, SentFile file, byte[] bytes) {}

    private final Map<String, Kept> files = new ConcurrentHashMap<>();

    @Override
    public SentFile keep(String owner, String name, String type, byte[] bytes) {
        return keepAs(
                "f-"
                        + hash((owner + name + hash(bytes)).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .substring(0, 20),
                owner,
                name,
                type,
                bytes);
    }

    @Override
    public SentFile keepAs(String id, String owner, String name, String type, byte[] bytes) {
        var file = new SentFile(id, name, bytes.length, type, hash(bytes));
        return files.computeIfAbsent(id, any -> new Kept(owner, file, bytes.clone()))
                .file();
    }

    @Override
    public Optional<SentFile> find(String id) {
        return Optional.ofNullable(files.get(id)).map(Kept::file);
    }

    @Override
    public Optional<String> owner(String id) {
        return Optional.ofNullable(files.get(id)).map(Kept::owner);
    }

    @Override
    public Optional<byte[]> bytes(String id) {
        return Optional.ofNullable(files.get(id)).map(kept -> kept.bytes().clone());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
