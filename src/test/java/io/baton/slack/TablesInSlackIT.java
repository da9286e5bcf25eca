package io.baton.slack;

import static io.baton.slack.PartsBot.BUILDING;
import static io.baton.slack.PartsBot.asked;
import static io.baton.slack.PartsBot.begins;
import static io.baton.slack.SlackBotFixture.offers;
import static io.baton.slack.SlackBotFixture.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.slackworld.SlackUser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables in Slack: as text, as files, in the conversation and in modals. */
@ExtendWith(PartsBot.class)
class TablesInSlackIT {

    private static final byte[] PICTURE = "the door".getBytes(StandardCharsets.UTF_8);

    private final PartsBot.Bots bots;

    TablesInSlackIT(PartsBot.Bots bots) {
        this.bots = bots;
    }

    private SlackUser at(String person, SlackBot.Mode mode) {
        var user = bots.in(mode).slack.user(person);
        begins(user, BUILDING, "Picture of the door");
        user.upload("door.png", PICTURE);
        asked(user, "Keys");
        return user;
    }

    private static void cancel(SlackUser user, String question) {
        user.click(asked(user, question), "Cancel").acked();
    }

    private static byte[] csv(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String... lines) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("Keys");
            for (int row = 0; row < lines.length; row++) {
                var cells = lines[row].split(",");
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void inTheConversationATableIsTypedOrSentAndFaultsNameRowAndColumn(SlackBot.Mode mode) throws IOException {
        var ct = at("ct", mode);

        ct.say("item,count\nlock,12\nkey,2");
        ct.direct()
                .await(
                        "fault",
                        message -> says("Row 1").test(message)
                                && says("column count").test(message));
        ct.upload("keys.csv", csv("item,count", "lock,2", "key,many"));
        ct.direct()
                .await(
                        "fault",
                        message -> says("Row 2").test(message)
                                && says("column count").test(message));
        ct.upload("keys.pdf", csv("item,count"));
        ct.direct().await("no table", says("keys.pdf"));
        ct.upload("keys.xlsx", workbook("item,count", "lock,2", "key,3"));

        asked(ct, "Town");
        ct.direct().await("taken", says("2) Item key, Count 3"));
        cancel(ct, "Town");
    }

    @Test
    void theQuestionBringsTheTableToFillInAndTakesItBackFilled() {
        var dco = at("dco", SlackBot.Mode.HTTP);
        var question = asked(dco, "Keys");

        dco.direct().thread(question).await("csv", message -> message.files().contains("rows.csv"));
        dco.direct().thread(question).await("xlsx", message -> message.files().contains("rows.xlsx"));
        dco.direct().thread(question).upload("rows.csv", csv("item,count", "lock,2"), "");

        dco.direct().await("taken", says("1) Item lock, Count 2"));
        cancel(dco, "Town");
    }

    @ParameterizedTest
    @EnumSource
    void inAModalATableIsTypedOrSentAndFaultsStandAtItsField(SlackBot.Mode mode) {
        var mps = at("mps", mode);
        mps.click(asked(mps, "Keys"), "Fill in as a form").acked();
        var modal = mps.awaitModal("A wish");

        modal.fill("Keys *", "item,count\nlock,12").fill("Town", "Town 007");
        modal.fill("Towns", "Town 120").fill("Who keeps it", "kate").fill("Who else", "kate", "ray");
        modal.fill("From which day", "2027-03-01")
                .fill("At what time", "1804000000")
                .submit()
                .acked();
        assertThat(modal.errors()).containsOnlyKeys("Keys *");
        assertThat(modal.errors().get("Keys *")).contains("Row 1").contains("column count");

        modal.fill("Keys: as a file", mps.uploadFile("keys.csv", csv("item,count", "lock,2", "key,")))
                .submit()
                .acked();
        assertThat(modal.errors().get("Keys *")).contains("Row 2").contains("column count");

        modal.fill("Keys: as a file", mps.uploadFile("keys.csv", csv("item,count", "lock,2", "key,1")))
                .submit()
                .acked();
        mps.awaitNoModal();
        var review = mps.direct().await("Please check your request");
        assertThat(review.words())
                .contains("Item lock, Count 2")
                .contains("Town 007")
                .contains("Town 120")
                .contains("Kate Nguyen");
        mps.click(review, "Cancel").acked();
    }

    @Test
    void aLongTableIsNotLostByAModalThatCannotShowIt() {
        var win = at("win", SlackBot.Mode.HTTP);
        var rows = IntStream.rangeClosed(1, 150)
                .mapToObj(row -> "a key with quite a long name number " + row + ",1")
                .collect(Collectors.joining("\n"));
        win.upload("keys.csv", csv("item,count\n" + rows));
        asked(win, "Town");
        win.say("edit rows");
        win.click(
                        win.direct()
                                .await(
                                        "again",
                                        message -> SlackAnswers.asks("Keys").test(message)
                                                && offers("Keep").test(message)),
                        "Fill in as a form")
                .acked();
        var modal = win.awaitModal("A wish");

        modal.fill("Town", "Town 001")
                .fill("Towns", "Town 001")
                .fill("Who keeps it", "kate")
                .fill("Who else", "ray");
        modal.fill("From which day", "2027-03-01")
                .fill("At what time", "1804000000")
                .submit()
                .acked();

        assertThat(modal.errors()).isEmpty();
        win.awaitNoModal();
        var review = win.direct().await("Please check your request");
        assertThat(review.words()).contains("Item a key with quite a long name number 1,");
        win.direct()
                .thread(review)
                .await("all of it", message -> message.files().contains("message.txt"));
        assertThat(new String(bots.in(SlackBot.Mode.HTTP).slack.bytesOf("message.txt"), StandardCharsets.UTF_8))
                .contains("a key with quite a long name number 150");
        win.click(review, "Cancel").acked();
    }
}
