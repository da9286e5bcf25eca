package io.baton.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskFilesTest {

    @TempDir
    Path directory;

    @Test
    void givesBackWhatWasKeptAlsoAfterARestart() {
        var sent = new DiskFiles(directory).keep("maria", "../../a plan.pdf", "application/pdf", bytes("plan"));

        var files = new DiskFiles(directory);
        assertThat(files.find(sent.id())).contains(sent);
        assertThat(files.owner(sent.id())).contains("maria");
        assertThat(files.bytes(sent.id()))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(bytes("plan")));
        assertThat(sent.name()).isEqualTo("../../a plan.pdf");
        assertThat(sent.size()).isEqualTo(4);
        assertThat(sent.sha256()).hasSize(64);
    }

    @Test
    void theSameUploadIsTheSameFile() {
        var files = new DiskFiles(directory);
        var first = files.keep("maria", "a.txt", "text/plain", bytes("x"));

        assertThat(files.keep("maria", "a.txt", "text/plain", bytes("x"))).isEqualTo(first);
        assertThat(files.keep("tom", "a.txt", "text/plain", bytes("x")).id()).isNotEqualTo(first.id());
        assertThat(files.keep("maria", "b.txt", "text/plain", bytes("x")).id()).isNotEqualTo(first.id());
        assertThat(files.keep("maria", "a.txt", "text/plain", bytes("y")).id()).isNotEqualTo(first.id());
    }

    @Test
    void keepsWhatTheBotMadeUnderItsOwnId() {
        var files = new DiskFiles(directory);
        var made = files.keepAs("d-0123456789abcdef01234567", "baton", "sr.html", "text/html", bytes("<p>"));

        assertThat(files.find("d-0123456789abcdef01234567")).contains(made);
        assertThatThrownBy(() -> files.keepAs("../x", "baton", "x", "text/html", bytes("")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f-",
                "../notes",
                "f-../../../../etc/passwd",
                "f-0123456789abcdef0123/..",
                "F-0123456789ABCDEF0123"
            })
    void knowsNoFileUnderAnIdItDidNotGive(String id) {
        assertThat(new DiskFiles(directory).find(id)).isEmpty();
        assertThat(new DiskFiles(directory).bytes(id)).isEmpty();
    }

    @Test
    void writesNothingOutsideItsDirectoryAndLeavesNoDrafts() throws IOException {
        new DiskFiles(directory).keep("../maria", "../../x", "text/plain", bytes("x"));

        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(2)
                    .noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
