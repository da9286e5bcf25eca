package io.baton.letters;

import io.baton.chat.Files;
import io.baton.desk.Post;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Mail by SMTP. The id of a mail becomes its Message-ID, so that readers can tell the same one sent twice. What people
 * typed stands in a header only without line ends and other control characters.
 */
final class SmtpPost implements Post {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender sender;
    private final Files files;
    private final String address;

    SmtpPost(JavaMailSender sender, Files files, String address) {
        this.sender = sender;
        this.files = files;
        this.address = address;
    }

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public void send(Mail mail) {
        try {
            sender.send(message(mail));
        } catch (MessagingException | UnsupportedEncodingException fault) {
            throw new IllegalArgumentException("the mail " + mail.id() + " cannot be written", fault);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, UTF_8);
        helper.setFrom(internet(new Address(mail.from(), address)));
        var answerTo = mail.answerTo();
        if (answerTo != null) {
            helper.setReplyTo(internet(answerTo));
        }
        message.setRecipients(RecipientType.TO, all(mail.to()));
        message.setRecipients(RecipientType.CC, all(mail.cc()));
        helper.setSubject(oneLine(mail.subject()));
        helper.setText(mail.text(), false);
        for (var file : mail.files()) {
            var bytes = files.bytes(file.id())
                    .orElseThrow(() -> new IllegalStateException("the file " + file.name() + " is gone"));
            helper.addAttachment(oneLine(file.name()), new ByteArrayResource(bytes), file.type());
        }
        message.setHeader("Message-ID", messageId(mail.id()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** {@code <SDC-2027-0001.5.3@host>}: nothing but letters, digits, dots and dashes before the host. */
    private String messageId(String id) {
        var host = address.substring(address.indexOf('@') + 1);
        return "<" + id.replaceAll("[^A-Za-z0-9-]", ".") + "@" + host + ">";
    }

    private static InternetAddress[] all(List<Address> addresses)
            throws AddressException, UnsupportedEncodingException {
        var all = new ArrayList<InternetAddress>();
        for (var one : addresses) {
            all.add(internet(one));
        }
        return all.toArray(InternetAddress[]::new);
    }

    private static InternetAddress internet(Address one) throws AddressException, UnsupportedEncodingException {
        new InternetAddress(one.email(), true).validate();
        return new InternetAddress(one.email(), oneLine(one.name()), UTF_8);
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
