package io.baton.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are taken. */
class UploadTest {

    @ParameterizedTest
    @CsvSource({
        "plan.pdf, %PDF-1.7",
        "plan.pdf, whatever a script sends as a stand-in",
        "rows.csv, 'count,role'",
        "MZ.txt, MZ is where my notes begin",
        "notes.md, #! is how scripts begin",
        "page.html, <html><script>1</script>",
        "picture.svg, <svg xmlns='http://www.w3.org/2000/svg'/>",
        "flow.drawio, <mxfile/>",
    })
    void honestFilesAreTaken(String name, String content) {
        assertThat(Upload.of(name, bytes(content)).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "run.exe, MZ, .exe",
        "noending, hello, noending",
        "plan.pdf.sh, echo, .sh",
        "plan.pdf, MZ\u0090, program",
        "plan.docx, \u007fELF, program",
        "plan.png, #!/bin/sh, script",
        "plan.pdf, <html><script>1</script>, script",
        "plan.jpg, <?php echo 1, script",
        "plan.pdf, PK\u0003\u0004x, archive",
        "plan.txt, PK\u0003\u0004x, archive",
        "picture.svg, <svg><script>1</script></svg>, script",
        "picture.svg, <svg onload=alert(1)>, script",
        "empty.pdf, '', empty",
    })
    void othersAreRefusedInWords(String name, String content, String words) {
        assertThatThrownBy(() -> Upload.of(name, bytes(content)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(words);
    }

    @Test
    void namesAreMadeHarmless() {
        assertThat(Upload.of("../../etc/pass\nwd\u202e.txt", bytes("x")).name()).isEqualTo("passwd.txt");
        assertThat(Upload.of("...hidden.txt", bytes("x")).name()).isEqualTo("hidden.txt");
        assertThat(Upload.of("x".repeat(500) + ".pdf", bytes("x")).name())
                .hasSize(120)
                .endsWith(".pdf");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
