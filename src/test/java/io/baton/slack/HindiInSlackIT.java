package io.baton.slack;

import static io.baton.slack.SlackBotFixture.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.slackworld.FileTrouble;
import io.baton.slackworld.OpenModal;
import io.baton.slackworld.SlackUser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who reads Hindi finds it in Slack around the talk, too, in forms and in the home tab; channels stay English. */
@ExtendWith(PartsBot.class)
class HindiInSlackIT {

    private static final Pattern HINDI = Pattern.compile("\\p{IsDevanagari}");
    private static final String TITLE = "Scholarship Portal";

    private final SlackBot bot;
    private final SlackUser usha;

    HindiInSlackIT(PartsBot.Bots bots) {
        this.bot = bots.in(SlackBot.Mode.SOCKET);
        this.usha = bot.slack.user("usha");
    }

    @BeforeEach
    void ushaReadsHindi() {
        usha.slash("/baton language hi").acked();
        usha.direct().await("अब से मैं आपसे हिन्दी में बात करूँगा");
    }

    @AfterEach
    void ushaReadsEnglishAgain() {
        usha.slash("/baton language en").acked();
        usha.direct().await("From now on I speak English to you");
    }

    @Test
    void questionsFormsAndTheHomeAreInHindiAndTheChannelIsEnglish() {
        usha.in("random").slash("/request sdc").acked();
        usha.in("random").await("यह आपको मेरे साथ सीधे संदेशों में मिलेगा।");
        var question = usha.direct().await("the first question", says("प्रश्न 1 / 12। अपना उत्तर लिखें।"));
        assertThat(question.words()).doesNotContain("Question", "Type");

        usha.click(question, "फ़ॉर्म के रूप में भरें").acked();
        var modal = usha.awaitModal("राज्य डेटा सेंटर सेवाओं…");
        assertThat(buttons(modal)).containsExactly("आगे", "रद्द करें");
        modal.fill("नोडल अधिकारी का पदनाम", "Joint Director")
                .fill("एप्लिकेशन या परियोजना", TITLE)
                .fill("उद्देश्य", "Students apply for scholarships and follow them.")
                .submit()
                .acked();
        assertThat(buttons(modal)).containsExactly("भेजें", "रद्द करें");
        modal.fill("होस्टिंग का प्रकार", "सह-होस्टिंग").submit().acked();
        usha.awaitNoModal();
        usha.click(usha.direct().await("कृपया अपना अनुरोध जाँचें"), "जमा करें").acked();

        var prompt = bot.slack.user("mps").in("sdc-mpsedc").await(TITLE);
        assertThat(prompt.words()).doesNotContainPattern(HINDI);
        var id = prompt.words().replaceFirst("(?s).*?(SDC-\\d{4}-\\d{4}).*", "$1");
        usha.openHome().acked();
        assertThat(usha.awaitHome(id).toString())
                .contains("नमस्ते Usha Verma", "मेरी प्रतीक्षा में", "मेरे अनुरोध", "मैं क्या कर सकता हूँ?")
                .contains("नया अनुरोध: म.प्र. राज्य डेटा सेंटर सेवाएँ", "नियत समय: <!date^")
                .doesNotContain("Hello", "My requests", "What can I do?", "Due");
        bot.slack.user("mps").openHome().acked();
        assertThat(bot.slack.user("mps").awaitHome(id).toString())
                .contains("Waiting for me")
                .doesNotContainPattern(HINDI);
    }

    private static List<String> buttons(OpenModal modal) {
        var view = modal.json();
        return List.of(
                view.path("submit").path("text").asString(),
                view.path("close").path("text").asString());
    }

    @Test
    void aFileThatIsNotTakenAndARequestFromAMessageAreInHindi() {
        var broken = usha.uploadFile("letter.pdf", "x".getBytes(StandardCharsets.UTF_8));
        bot.slack.trouble(broken, new FileTrouble.HttpError(500));
        usha.say("", broken);
        var told = usha.direct().await("“letter.pdf” नहीं ली जा सकी");
        assertThat(told.words()).contains("(HTTP 500)", "कृपया फिर से भेजें");

        var message = usha.in("random").say(TITLE);
        usha.messageShortcut(message, Door.SHORTCUT).acked();
        var modal = usha.awaitModal("नया अनुरोध");
        assertThat(modal.labels()).containsExactly("अनुरोध", "यह किस बारे में है");
        assertThat(modal.json().toString()).contains("म.प्र. राज्य डेटा सेंटर सेवाएँ", "शुरू करें");
        modal.close();
    }
}
