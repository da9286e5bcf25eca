package io.baton.slack;

import io.baton.slackworld.SeenMessage;
import io.baton.slackworld.SlackUser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The answers to the Linux request, each given in the manner that Slack offers for it. */
final class SlackAnswers {

    static final String SUMMARY = "Two-server web environment for permit portal";

    /** By the label of the question, in the order in which they are asked. */
    static final Map<String, BiConsumer<SlackUser, SeenMessage>> LINUX = linux();

    private SlackAnswers() {}

    private static Map<String, BiConsumer<SlackUser, SeenMessage>> linux() {
        var answers = new LinkedHashMap<String, BiConsumer<SlackUser, SeenMessage>>();
        answers.put("Platform", press("Request Linux Platform Now"));
        answers.put("Service option", press("Server Build, Refresh, Rebuild"));
        answers.put("Work type", press("Build"));
        answers.put(
                "Required completion date",
                (user, question) -> user.select(question, "Required completion date", "2027-04-16")
                        .acked());
        answers.put("Documentation", press("Skip"));
        answers.put("Billing prefix", say("DHS1"));
        answers.put("Account code", press("Skip"));
        answers.put("Approvers", (user, question) -> {
            user.select(question, "Approvers", "omar", "lin").acked();
            user.click(user.direct().await("Approvers", asks("Approvers")), "Take these")
                    .acked();
        });
        answers.put("Request a cost estimate", press("Yes"));
        answers.put("Approved budget amount", say("15000"));
        answers.put("I acknowledge that CDT will charge the applicable rates", press("Yes"));
        answers.put("Sensitive or confidential data", press("No"));
        answers.put("Regulatory requirements apply", press("No"));
        answers.put("Summary", say(SUMMARY));
        answers.put("Request details", press("Skip"));
        return answers;
    }

    private static BiConsumer<SlackUser, SeenMessage> press(String button) {
        return (user, question) -> user.click(question, button).acked();
    }

    private static BiConsumer<SlackUser, SeenMessage> say(String words) {
        return (user, question) -> user.say(words);
    }

    /** True for the open question with a label. */
    static Predicate<SeenMessage> asks(String label) {
        return message -> message.words().contains(label)
                && message.words().contains("Question ")
                && message.buttons().contains("Back");
    }
}
