package io.baton.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps strangers and large or dangerous files out. */
class WorkspaceGuardIT {

    private static final Browserless workspace = new Browserless("--baton.workspace.hosts=baton.example.org");

    @AfterAll
    static void stop() {
        workspace.close();
    }

    @BeforeEach
    void reset() {
        workspace.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/workspace/api/state", "/workspace/app.js", "/no/such/page"})
    void everyAnswerCarriesTheStrictHeaders(String path) {
        var headers = workspace.raw(workspace.request(path).GET()).headers();

        assertThat(headers.firstValue("Content-Security-Policy")).contains(Guard.CONTENT_POLICY);
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:8080", "[::1]:8080", "baton.example.org", "LOCALHOST:1"})
    void knownHostNamesAreServed(String host) throws IOException {
        assertThat(statusFor("GET /workspace/api/state HTTP/1.1\r\nHost: " + host))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io:8080", "evil.example:127"})
    void foreignHostNamesAreRefused(String host) throws IOException {
        assertThat(statusFor("GET /workspace/api/state HTTP/1.1\r\nHost: " + host))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost.evil.example", "http://localhost:1", "::"})
    void pagesOfOthersChangeNothing(String origin) {
        assertThat(posted(origin)).isEqualTo(403);
    }

    @Test
    void ownPagesAndScriptsMay() {
        assertThat(posted(workspace.base())).isEqualTo(200);
        assertThat(workspace
                        .post("/workspace/api/clock", java.util.Map.of("advance", "PT0S"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFileComesBackAsAnAttachmentForThoseWhoMayHaveIt() {
        var sent = workspace.upload("maria", "..\\..\\dia\u0007gram.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body().propertyNames()).contains("id", "name", "size", "type", "sha256");
        assertThat(sent.body().path("name").asString()).isEqualTo("diagram.svg");

        var id = sent.body().path("id").asString();
        var fetched = workspace.raw(
                workspace.request("/workspace/api/files/" + id + "?as=maria").GET());

        assertThat(fetched.body()).isEqualTo("<svg/>");
        assertThat(fetched.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(fetched.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(workspace.get("/workspace/api/files/" + id + "?as=omar").status())
                .isEqualTo(403);
        assertThat(workspace.get("/workspace/api/files/f99?as=maria").status()).isEqualTo(404);
    }

    @Test
    void aFileOfTheGreatestSizeIsTakenAndOneAboveItIsNot() {
        var most = 25 * 1024 * 1024;

        assertThat(workspace.upload("maria", "big.zip", new byte[most]).status())
                .isEqualTo(200);
        var refused = workspace.upload("maria", "big.zip", new byte[most + 1]);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.detail()).contains("25 MB");
        assertThat(workspace
                        .upload("maria", "big.zip", new byte[most + 5_000_000])
                        .status())
                .isEqualTo(413);
        assertThat(workspace.bean(InMemoryFiles.class).count()).isEqualTo(1);
    }

    @Test
    void aProgramInDisguiseIsRefusedInWords() {
        var refused = workspace.upload("maria", "plan.pdf", "MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("plan.pdf", "program");
    }

    @Test
    void anEndlessBodyIsCut() throws IOException {
        try (var socket = open()) {
            var out = socket.getOutputStream();
            out.write(ascii("POST /workspace/api/commands HTTP/1.1\r\n"
                    + "Host: localhost\r\n"
                    + "Content-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + "10\r\n"
                    + "{\"as\":\"maria\", \r\n"));
            assertThat(isCutWithin(out, 300)).isTrue();
        }
    }

    @Test
    void aBodyThatSaysItIsTooLongIsNotRead() {
        var call = workspace
                .request("/workspace/api/commands")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + "x".repeat(2_200_000) + "\"}"));

        assertThat(workspace.call(call).status()).isEqualTo(413);
    }

    /** Sends chunks of a megabyte until the server has had enough. */
    private static boolean isCutWithin(OutputStream out, int megabytes) {
        var chunk = ascii("100000\r\n" + " ".repeat(0x100000) + "\r\n");
        for (var i = 0; i < megabytes; i++) {
            try {
                out.write(chunk);
                out.flush();
            } catch (IOException cut) {
                return true;
            }
        }
        return false;
    }

    private int posted(String origin) {
        return workspace
                .call(workspace
                        .request("/workspace/api/clock")
                        .header("Content-Type", "application/json")
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"advance\":\"PT0S\"}")))
                .status();
    }

    private int statusFor(String head) throws IOException {
        try (var socket = open()) {
            socket.getOutputStream().write(ascii(head + "\r\nConnection: close\r\n\r\n"));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    private Socket open() throws IOException {
        return new Socket("127.0.0.1", URI.create(workspace.base()).getPort());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
