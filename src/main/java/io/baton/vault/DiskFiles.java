package io.baton.vault;

import io.baton.form.Surroundings.SentFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files on disk: the bytes once for each content, under their hash, and a small note of who sent them under which name
 * for each id. Names people chose are never part of a path. Bytes are on disk before their note is, and both before a
 * file is called kept.
 */
final class DiskFiles implements io.baton.chat.Files {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[a-z]-[0-9a-f]{20,64}");

    /** What is written down of a file. */
    private record Note(String owner, String name, long size, String type, String sha256) {}

    private final Path contents;
    private final Path notes;

    DiskFiles(Path directory) {
        contents = directory.resolve("contents");
        notes = directory.resolve("notes");
    }

    @Override
    public SentFile keep(String owner, String name, String type, byte[] bytes) {
        var sha256 = sha256(bytes);
        var whole = String.join("\0", owner, name, sha256);
        var id = "f-" + sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 20);
        return keep(id, new Note(owner, name, bytes.length, type, sha256), bytes);
    }

    @Override
    public SentFile keepAs(String id, String owner, String name, String type, byte[] bytes) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no id of a file: " + id);
        }
        return keep(id, new Note(owner, name, bytes.length, type, sha256(bytes)), bytes);
    }

    private SentFile keep(String id, Note note, byte[] bytes) {
        try {
            if (Files.notExists(content(note.sha256()))) {
                write(content(note.sha256()), bytes);
            }
            if (Files.notExists(note(id))) {
                write(note(id), JSON.writeValueAsBytes(note));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot keep the file " + note.name(), failure);
        }
        return read(id).map(kept -> sent(id, kept)).orElseGet(() -> sent(id, note));
    }

    @Override
    public Optional<SentFile> find(String id) {
        return read(id).map(note -> sent(id, note));
    }

    @Override
    public Optional<String> owner(String id) {
        return read(id).map(Note::owner);
    }

    @Override
    public Optional<byte[]> bytes(String id) {
        return read(id).flatMap(note -> bytesOf(content(note.sha256())));
    }

    private Optional<Note> read(String id) {
        return ID.matcher(id).matches()
                ? bytesOf(note(id)).map(bytes -> JSON.readValue(bytes, Note.class))
                : Optional.empty();
    }

    private Path content(String sha256) {
        return contents.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private Path note(String id) {
        return notes.resolve(id.substring(2, 4)).resolve(id + ".json");
    }

    private static SentFile sent(String id, Note note) {
        return new SentFile(id, note.name(), note.size(), note.type(), note.sha256());
    }

    private static Optional<byte[]> bytesOf(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }

    /** Writes all of a file or nothing, and returns when it is on the disk. */
    private static void write(Path file, byte[] bytes) throws IOException {
        var directory = Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(directory, "draft", ".part");
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
