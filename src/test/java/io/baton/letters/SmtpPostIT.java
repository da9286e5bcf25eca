package io.baton.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.baton.chat.InMemoryFiles;
import io.baton.desk.Post;
import io.baton.desk.Post.Address;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail as it arrives at a real SMTP server. */
class SmtpPostIT {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final InMemoryFiles files = new InMemoryFiles();
    private final byte[] pdf = {'%', 'P', 'D', 'F', 0, 1, (byte) 0xFF};

    {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpPost post() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new SmtpPost(sender, files, "baton@sdc.example");
    }

    private Post.Mail mail(String subject, String from) {
        var file = files.keep("baton", "स्वीकृति letter.pdf", "application/pdf", pdf);
        return new Post.Mail(
                "SDC-2027-0001:5:3",
                from,
                new Address("Mps Verma", "mps@sdc.example"),
                List.of(new Address("Usha Rao, \"nodal\"", "usha@school.example")),
                List.of(new Address("Dco Singh", "dco@sdc.example")),
                subject,
                "Accepted: स्वीकृति.\n\n<b>as typed</b>",
                List.of(file));
    }

    private MimeMessage received() {
        assertThat(server.waitForIncomingEmail(5_000, 2)).isTrue();
        return server.getReceivedMessages()[0];
    }

    @Test
    void arrivesWithTextAndFileAtAllItIsFor() throws Exception {
        post().send(mail("Letter of acceptance · स्वीकृति पत्र", "MPSEDC"));

        var message = received();
        assertThat(server.getReceivedMessages())
                .as("a copy for each of the two")
                .hasSize(2);
        assertThat(message.getSubject()).isEqualTo("Letter of acceptance · स्वीकृति पत्र");
        assertThat(message.getFrom()[0]).hasToString("MPSEDC <baton@sdc.example>");
        assertThat(message.getReplyTo()[0]).hasToString("Mps Verma <mps@sdc.example>");
        assertThat(Arrays.toString(message.getAllRecipients())).contains("usha@school.example", "dco@sdc.example");
        var parts = (MimeMultipart) message.getContent();
        var text = ((MimeMultipart) parts.getBodyPart(0).getContent()).getBodyPart(0);
        assertThat(text.getContentType()).startsWith("text/plain");
        assertThat(text.getContent().toString()).contains("Accepted: स्वीकृति.", "<b>as typed</b>");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf);
    }

    @Test
    void theSameMailSentAgainBearsTheSameMessageId() throws Exception {
        post().send(mail("Letter", "MPSEDC"));
        post().send(mail("Letter", "MPSEDC"));

        assertThat(server.waitForIncomingEmail(5_000, 4)).isTrue();
        assertThat(server.getReceivedMessages())
                .allSatisfy(message -> assertThat(message.getMessageID()).isEqualTo("<SDC-2027-0001.5.3@sdc.example>"));
    }

    @Test
    void nothingThatIsTypedMakesAHeader() throws Exception {
        post().send(mail("Letter\r\nBcc: spy@evil.example\nX-Evil: 1", "MPSEDC\r\nX-Evil: 2"));

        var message = received();
        assertThat(message.getSubject()).isEqualTo("Letter Bcc: spy@evil.example X-Evil: 1");
        assertThat(message.getHeader("X-Evil")).isNull();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(GreenMailUtil.getHeaders(message)).doesNotContain("\nX-Evil", "\nBcc");
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void anAddressThatIsNoneIsRefusedBeforeAnythingIsSent() {
        var wrong = new Post.Mail(
                "A:1:1",
                "X",
                null,
                List.of(new Address("X", "x@y.example\r\nRCPT TO:<z@z>")),
                List.of(),
                "S",
                "T",
                List.of());

        assertThatThrownBy(() -> post().send(wrong)).isInstanceOf(RuntimeException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsDownIsAFailureThatCanBeTriedAgain() {
        var post = post();
        server.stop();

        assertThatThrownBy(() -> post.send(mail("Letter", "MPSEDC"))).isInstanceOf(RuntimeException.class);
    }
}
