package io.baton.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The packaged bot plays through a Slack server that nobody of us wrote, in both modes, as its users see it. */
@Tag("peers")
class PlayedOnLocalSlackIT {

    private static final String RANDOM = LocalSlack.channelId("random");
    private static final String INTAKE = LocalSlack.channelId("esd-intake");
    private static final String DATE = LocalDate.now().plusMonths(5).toString();
    private static final Map<String, String> FORM = Map.of(
            "Service option", "Build AIX Server",
            "Required completion date", DATE,
            "Billing prefix", "DHS1",
            "Approvers", "omar, lin",
            "Request a cost estimate", "Yes",
            "Approved budget amount", "15000",
            "I acknowledge that CDT will charge the applicable rates", "Yes",
            "Sensitive or confidential data", "No",
            "Regulatory requirements apply", "No",
            "Summary", "Two servers for the permit portal");

    private PeerBot bot;
    private LocalSlack slack;

    @AfterEach
    void close() {
        slack.close();
        bot.close();
    }

    private PeerUser user(String name) {
        return new PeerUser(slack, name);
    }

    @ParameterizedTest
    @EnumSource
    void aRequestByFormIsApprovedReceivedAndWorkedOnWhateverGoesDown(PeerBot.Mode mode) {
        bot = new PeerBot(mode);
        slack = bot.slack();
        bot.start(slack);
        slack.start();
        bot.awaitConnection();

        var id = requestedByForm();
        approvedAcrossARestart(id);
        receivedByCommand(id);
        refusedPrivately(id);
        workedOnByForm(id);
        goesOnWhereSlackHasForgottenEverything(id);

        var known = List.of("No connection to Slack", "Slack takes nothing", "No answer from Slack");
        assertThat(bot.complaints())
                .filteredOn(line -> known.stream().noneMatch(line::contains))
                .isEmpty();
        assertThat(bot.complaints()).hasSizeLessThan(12);
    }

    @ParameterizedTest
    @EnumSource
    void aRequestQuestionByQuestionFromAChannelAndFromDirectMessages(PeerBot.Mode mode) {
        bot = new PeerBot(mode);
        slack = bot.slack();
        slack.start();
        assertThat(bot.validates(slack)).last().asString().contains("tokens, scopes and channels are good");
        bot.start(slack);
        bot.awaitConnection();

        user("maria").slash(RANDOM, "/request esd");
        var first = answered("maria");
        user("maria").slash("/request esd");
        var second = answered("maria");

        assertThat(second).isNotEqualTo(first);
        assertThat(user("omar").press("Approve", first).path("ts"))
                .isNotEqualTo(user("omar").press("Approve", second).path("ts"));
        user("maria").await("Omar Haddad approved " + second);
        assertThat(bot.complaints()).isEmpty();
    }

    private String answered(String person) {
        var user = user(person);
        var answers = new LinkedHashMap<String, String>();
        answers.put("Platform", "Request Linux Platform Now");
        answers.put("Service option", "Server Build, Refresh, Rebuild");
        answers.put("Work type", "Build");
        answers.put("Required completion date", DATE);
        answers.put("Documentation", "Skip");
        answers.put("Billing prefix", "DHS1");
        answers.put("Account code", "Skip");
        answers.put("Approvers", "@omar, @lin");
        answers.put("Request a cost estimate", "Yes");
        answers.put("Approved budget amount", "15000");
        answers.put("I acknowledge that CDT will charge the applicable rates", "Yes");
        answers.put("Sensitive or confidential data", "No");
        answers.put("Regulatory requirements apply", "No");
        answers.put("Summary", "Two servers for the permit portal");
        answers.put("Request details", "Skip");
        answers.forEach(user::answers);
        return submitted(user);
    }

    private static String submitted(PeerUser user) {
        var review = user.press("Submit", "Please check your request");
        var done = user.await(
                "Submitted as",
                message -> message.path("ts").equals(review.path("ts"))
                        && PeerUser.words(message).contains("Submitted as"));
        var id = PeerUser.words(done).replaceFirst("(?s).*?(ESD-\\d{4}-\\d{4}).*", "$1");
        user.await("the card of " + id, message -> card(message, id));
        return id;
    }

    private static boolean card(JsonNode message, String id) {
        return PeerUser.words(message).contains(id) && PeerUser.words(message).contains("Holds the baton");
    }

    private String requestedByForm() {
        var maria = user("maria");
        maria.slash(RANDOM, "/request esd form");
        maria.modal("Platform").fill("Platform", "Request AIX Platform Now").submit();
        var page = maria.modal("Service option");
        page.fillAll(FORM)
                .fill("Required completion date", "2020-01-01")
                .fill("Approved budget amount", "a lot")
                .submit();
        assertThat(page.errors("not an amount")).containsOnlyKeys("Required completion date", "Approved budget amount");
        page.fillAll(FORM).submit();
        for (var next : List.of("I acknowledge", "Regulatory", "Summary")) {
            maria.modal(next).fillAll(FORM).submit();
        }
        return submitted(maria);
    }

    private void approvedAcrossARestart(String id) {
        var omar = user("omar").await(id, message -> PeerUser.buttons(message).contains("Approve"));
        var lin = user("lin").await(id, message -> PeerUser.buttons(message).contains("Approve"));
        assertThat(slack.messages(INTAKE)).isEmpty();
        bot.stop();
        bot.start(slack);
        bot.awaitConnection();

        slack.click("omar", omar, "Approve");
        decided("omar", omar, "approved by Omar Haddad");
        slack.click("lin", lin, "Approve");
        decided("lin", lin, "approved by Lin Chen");
        user("maria").await("is approved by everyone named on it");
        user("kate").awaitIn(INTAKE, "CDT to receive the request");
    }

    /** The prompt itself is edited, and there is nothing to press on it any more. */
    private void decided(String person, JsonNode prompt, String words) {
        user(person)
                .await(
                        words,
                        message -> message.path("ts").equals(prompt.path("ts"))
                                && PeerUser.words(message).contains(words)
                                && PeerUser.buttons(message).isEmpty());
    }

    private void receivedByCommand(String id) {
        var kate = user("kate");
        kate.slash(INTAKE, "/case receive " + id);
        var card = kate.awaitIn(
                INTAKE,
                "the card",
                message -> card(message, id) && PeerUser.words(message).contains("Design and Solution"));
        var change = kate.awaitIn(INTAKE, "Customer → Design and Solution");
        assertThat(change.path("thread_ts")).isEqualTo(card.path("ts"));
        assertThat(kate.seen(INTAKE).stream().filter(message -> card(message, id)))
                .hasSize(1);
        user("maria").await("is received by CDT");
        slack.openHome("kate");
        slack.awaitShown("home", id);
    }

    private void refusedPrivately(String id) {
        user("maria").slash(RANDOM, "/case receive " + id);
        var refusal = user("maria").awaitIn(RANDOM, "You can't receive " + id);
        assertThat(refusal.path("ephemeral_to").asString()).isEqualTo(LocalSlack.personId("maria"));
        user("kate").slash(RANDOM, "/case help");
        user("kate").awaitIn(RANDOM, "Which case?");
    }

    private void workedOnByForm(String id) {
        var kate = user("kate");
        kate.slash(INTAKE, "/case contact " + id);
        var modal = kate.modal("contact");
        modal.submit();
        assertThat(modal.errors("field:")).isNotEmpty();
    }

    /** What is told later stands there anew, at most once, and the prompts that are gone are lost to nobody. */
    private void goesOnWhereSlackHasForgottenEverything(String id) {
        slack.stop();
        slack.start();
        var kate = user("kate");
        Awaitility.await().atMost(Duration.ofSeconds(45)).ignoreExceptions().until(() -> {
            kate.slash(INTAKE, "/case contact " + id + " method=PHONE Called");
            Thread.sleep(500);
            return !kate.seen(INTAKE).isEmpty();
        });
        var card = kate.awaitIn(INTAKE, "the card", message -> card(message, id));
        var told = new ArrayList<>(kate.seen(INTAKE));
        told.removeIf(message -> !card(message, id));
        assertThat(told).containsExactly(card);
        user("maria").await("the card", message -> card(message, id));
    }
}
