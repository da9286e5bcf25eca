package io.baton.slack;

import static io.baton.slack.SlackBotFixture.offers;
import static io.baton.slack.SlackBotFixture.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.slackworld.Delivery;
import io.baton.slackworld.FileTrouble;
import io.baton.slackworld.SamplePayloads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Modals, the home tab, replies in threads, links, newcomers, and payloads that others sent. */
class FormsInSlackIT {

    private SlackBot bot;

    @AfterEach
    void stop() {
        bot.close();
    }

    @ParameterizedTest
    @EnumSource
    void aFormIsAModalThatSaysAtTheFieldWhatIsWrongAndKeepsTheRest(SlackBot.Mode mode) {
        bot = SlackBot.started(SlackBot.workspace().withoutLimits().start(), mode);
        var id = bot.submitsLinux("maria");
        var omar = bot.slack.user("omar");
        var prompt = omar.direct().await("ESD-", offers("Approve"));

        omar.click(prompt, "Return").acked();
        var modal = omar.awaitModal("Return " + id);
        assertThat(modal.labels()).isNotEmpty();
        modal.fill(modal.labels().getFirst(), "Budget code is missing").submit().acked();
        omar.awaitNoModal();

        bot.slack.user("maria").direct().await("Budget code is missing");
        omar.direct()
                .await(
                        "returned",
                        message -> message.ts().equals(prompt.ts())
                                && message.buttons().isEmpty());
        assertThat(id).startsWith("ESD-");
    }

    @ParameterizedTest
    @EnumSource
    void anIntakeByModalSaysAtTheFieldWhatIsWrong(SlackBot.Mode mode) {
        bot = SlackBot.started(SlackBot.workspace().withoutLimits().start(), mode);
        var maria = bot.slack.user("maria");
        maria.slash("/request esd billingPrefix=DHS1 platform=AIX serviceOption=BUILD_AIX_SERVER")
                .acked();
        var question = maria.direct().await("Required completion date", offers("Fill in as a form"));

        maria.click(question, "Fill in as a form").acked();
        var modal = maria.awaitModal("Service request");
        modal.fill("Required completion date", "2020-01-01")
                .fill("Approvers", "omar")
                .fill("Request a cost estimate", "Yes")
                .fill("Approved budget amount", "a lot")
                .fill("I acknowledge that CDT will charge the applicable rates", "Yes")
                .fill("Sensitive or confidential data", "No")
                .submit()
                .acked();

        assertThat(modal.errors()).containsOnlyKeys("Required completion date", "Approved budget amount");
        assertThat(modal.inSight()).isTrue();

        modal.fill("Required completion date", "2027-04-16")
                .fill("Approved budget amount", "15000")
                .submit()
                .acked();
        maria.direct().await("the next question", SlackAnswers.asks("Regulatory requirements apply"));
    }

    @ParameterizedTest
    @EnumSource
    void homeShowsWhatWaitsAndAStrangerMayOnlyAsk(SlackBot.Mode mode) {
        bot = SlackBot.started(SlackBot.workspace().withoutLimits().start(), mode);
        var id = bot.submitsLinux("maria");

        bot.slack.user("omar").openHome().acked();
        bot.slack.user("omar").awaitHome(id);
        bot.slack.user("maria").openHome().acked();
        assertThat(bot.slack.user("maria").awaitHome(id).toString())
                .as("what she asked for, and who holds the baton")
                .contains(
                        "My requests",
                        "<@" + bot.slack.user("omar").id() + ">, <@"
                                + bot.slack.user("lin").id() + ">");

        var guest = bot.slack.user("guest");
        guest.slash("/case status " + id).acked();
        assertThat(guest.direct().await("You can't status " + id).words()).doesNotContain(SlackAnswers.SUMMARY);
        guest.slash("/request esd").acked();
        guest.direct().await("please tell me who you are");
    }

    @ParameterizedTest
    @EnumSource
    void looksGoodInTheThreadIsAskedBackAndCountsWhenPressed(SlackBot.Mode mode) {
        bot = SlackBot.started(SlackBot.workspace().withoutLimits().start(), mode);
        var id = bot.submitsLinux("maria");
        var omar = bot.slack.user("omar");
        var prompt = omar.direct().await(id, offers("Approve"));
        var card = omar.direct().await("card of " + id, says("Holds the baton"));

        bot.quiet();

        var broken = omar.uploadFile("plan.txt", new byte[] {1});
        bot.slack.trouble(broken, new FileTrouble.HttpError(500));
        omar.direct().thread(card).say("See the plan", broken);
        omar.direct().thread(card).say("Looks good to me!");
        var back = omar.direct().await("Record this as your decision", offers("Record: Approve"));
        omar.click(back, "Record: Approve").acked();

        omar.direct()
                .await(
                        "approved",
                        message -> message.ts().equals(prompt.ts())
                                && message.buttons().isEmpty());
        assertThat(omar.direct().messages())
                .as("a file shown in the thread is no answer, and not fetched")
                .filteredOn(says("could not take"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whateverPayloadComesIsAcknowledged(SlackBot.Mode mode) {
        bot = SlackBot.started(SlackBot.workspace().withoutLimits().start(), mode);

        for (var sample : SamplePayloads.all()) {
            var delivery = bot.slack.replay(sample.kind(), sample.json()).settled();
            assertThat(delivery.outcome()).as(sample.name()).isEqualTo(Delivery.Outcome.ACKED);
        }
    }
}
