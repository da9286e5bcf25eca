package io.baton.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.baton.BatonApplication;
import io.baton.casework.Case;
import io.baton.casework.Cases;
import io.baton.casework.Correspondence.Mail;
import io.baton.chat.Inbox;
import io.baton.chat.Incoming;
import io.baton.chat.Place;
import io.baton.desk.Outbox;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program, with a real Redis and a real mail server: letters of an invented process go out by mail. */
class MailedLettersIT {

    @TempDir
    private Path data;

    private GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private ConfigurableApplicationContext bot;
    private int deliveries;

    @BeforeEach
    void start() {
        server.start();
        bot = new SpringApplicationBuilder(BatonApplication.class)
                .run(
                        "--server.port=0",
                        "--baton.data-dir=" + data,
                        "--baton.config-dir=src/test/resources/bot-config-hall",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + server.getSmtp().getPort(),
                        "--baton.mail.from=hall@town.example",
                        "--baton.mail.retry-after=20ms");
    }

    @AfterEach
    void stop() {
        bot.close();
        server.stop();
    }

    private void says(String person, String text) {
        var place = new Place.Direct(person);
        var delivery = "m" + ++deliveries;
        bot.getBean(Inbox.class)
                .receive(
                        text.startsWith("/")
                                ? new Incoming.CommandGiven(delivery, person, place, text)
                                : new Incoming.MessagePosted(delivery, person, place, text, List.of()));
    }

    private Case asked() {
        List.of("/request hall", "A concert of carols", "skip", "skip", "submit")
                .forEach(text -> says("asha", text));
        return newest();
    }

    private Case newest() {
        var cases = bot.getBean(Cases.class)
                .search(new Cases.Query(null, null, null, null, null, null, 9))
                .cases();
        assertThat(cases).hasSize(1);
        return cases.getFirst();
    }

    private String granted() {
        var hall = asked().id();
        says("ravi", "/case grant " + hall + " letterNo=TC/2031/017 Mind the piano.");
        return hall;
    }

    private Mail mail() {
        return newest().correspondence().getFirst().mail();
    }

    private void awaitMail(Mail state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> mail() == state);
    }

    @Test
    void aLetterIsSentOnceWithItsFileAndNoted() throws MessagingException {
        granted();
        awaitMail(Mail.SENT);

        assertThat(server.getReceivedMessages())
                .as("one for each of the two addressed")
                .hasSize(2);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).contains("The hall for A concert of carols");
        assertThat(message.getMessageID()).matches("<HALL-\\d{4}-0001\\.2\\.\\d+@town\\.example>");
    }

    @Test
    void aServerThatWasDownGetsTheLetterWhenItIsBack() {
        var port = server.getSmtp().getPort();
        server.stop();
        granted();
        assertThat(mail()).isEqualTo(Mail.QUEUED);

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();

        awaitMail(Mail.SENT);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void afterFiveTriesTheLetterIsParkedAndTheCaseGoesOn() {
        server.stop();
        var hall = granted();
        says("ravi", "/case recall " + hall);
        assertThat(newest().state()).isEqualTo("DONE");

        awaitMail(Mail.FAILED);
        var outbox = BeanFactoryAnnotationUtils.qualifiedBeanOfType(bot.getBeanFactory(), Outbox.class, "mail");
        await().atMost(Duration.ofSeconds(30)).until(() -> outbox.parked().size() == 2);
        assertThat(outbox.parked().getFirst().failure()).contains("MailSend");
    }
}
