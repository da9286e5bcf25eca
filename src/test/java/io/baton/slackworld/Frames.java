package io.baton.slackworld;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Frames of the WebSocket protocol (RFC 6455), the server's side: it reads masked frames and writes plain ones. */
final class Frames {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    private static final int MOST = 1 << 20;
    private static final String KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** One frame. */
    record Frame(boolean last, int opcode, byte[] payload) {

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    private Frames() {}

    static String accept(String key) {
        try {
            var sha = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder()
                    .encodeToString(sha.digest((key + KEY_SUFFIX).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next frame of a client; an error where it is not masked or too long. */
    static Frame read(DataInputStream in) throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        long length = second & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        if ((second & 0x80) == 0 || (first & 0x70) != 0 || length > MOST) {
            throw new IOException("a client's frame must be masked, plain and short");
        }
        var mask = in.readNBytes(4);
        var payload = in.readNBytes((int) length);
        if (mask.length < 4 || payload.length < length) {
            throw new IOException("frame ends too early");
        }
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return new Frame((first & 0x80) != 0, first & 0x0f, payload);
    }

    static void write(OutputStream out, int opcode, byte[] payload) throws IOException {
        var head = new ByteArrayOutputStream();
        head.write(0x80 | opcode);
        if (payload.length < 126) {
            head.write(payload.length);
        } else if (payload.length <= 0xffff) {
            head.write(126);
            head.write(payload.length >> 8);
            head.write(payload.length);
        } else {
            head.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                head.write((int) ((long) payload.length >> shift));
            }
        }
        head.writeBytes(payload);
        out.write(head.toByteArray());
        out.flush();
    }
}
