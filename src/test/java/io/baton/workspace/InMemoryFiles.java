package io.baton.workspace;

import io.baton.chat.Files;
import io.baton.form.Surroundings.SentFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files kept until the test ends. */
final class InMemoryFiles implements Files {

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(String owner, SentFile file, String content) {}

    @Override
    public SentFile keep(String owner, String name, String type, byte[] bytes) {
        return keepAs("f" + (kept.size() + 1), owner, name, type, bytes);
    }

    @Override
    public SentFile keepAs(String id, String owner, String name, String type, byte[] bytes) {
        var file = new SentFile(id, name, bytes.length, type, sha256(bytes));
        kept.put(id, new Kept(owner, file, HexFormat.of().formatHex(bytes)));
        return file;
    }

    @Override
    public Optional<SentFile> find(String id) {
        return Optional.ofNullable(kept.get(id)).map(Kept::file);
    }

    @Override
    public Optional<String> owner(String id) {
        return Optional.ofNullable(kept.get(id)).map(Kept::owner);
    }

    @Override
    public Optional<byte[]> bytes(String id) {
        return Optional.ofNullable(kept.get(id)).map(file -> HexFormat.of().parseHex(file.content()));
    }

    void clear() {
        kept.clear();
    }

    int count() {
        return kept.size();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
