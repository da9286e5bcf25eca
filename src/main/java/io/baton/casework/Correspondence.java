package io.baton.casework;

import java.util.List;

/**
 * A letter that was sent in the name of a role: an e-mail, a letter or a message through the portal (domain A6).
 *
 * @param no counts the letters of the case, from 1
 * @param letter the id of the document it is filed as
 * @param from the role that sends it
 * @param to roles, and ids of persons and names of rooms where those were addressed
 * @param cc who gets a copy, written as {@code to}
 * @param channel EMAIL, LETTER or PORTAL
 * @param number the number it bears in the sender's books
 * @param date its day in the zone of the case's calendar, ISO-8601
 * @param files ids: the letter itself first, then what is enclosed
 * @param by the person who sent it
 */
public record Correspondence(
        int no,
        String letter,
        String from,
        List<String> to,
        List<String> cc,
        String channel,
        String number,
        String date,
        String subject,
        String body,
        List<String> files,
        String by,
        Mail mail) {

    /** What became of it as electronic mail. */
    public enum Mail {
        /** No mail server is configured: it was only posted. */
        NOT_CONFIGURED,
        /** It waits to be sent. */
        QUEUED,
        SENT,
        /** It could not be sent, or no address is known: it was only posted. */
        FAILED
    }

    Correspondence mailed(Mail now) {
        return new Correspondence(no, letter, from, to, cc, channel, number, date, subject, body, files, by, now);
    }

    public Correspondence {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        files = List.copyOf(files);
    }
}
