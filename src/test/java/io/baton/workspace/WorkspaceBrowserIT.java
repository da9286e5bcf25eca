package io.baton.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.BatonApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole of Baton, played in the browser from hello to the request on the desk of those who receive it. */
class WorkspaceBrowserIT {

    private static final Map<String, List<String>> ANSWERS = Map.ofEntries(
            Map.entry("platform", List.of("LINUX")),
            Map.entry("serviceOption", List.of("SERVER_BUILD_REFRESH_REBUILD")),
            Map.entry("workType", List.of("BUILD")),
            Map.entry("requiredCompletionDate", List.of("2027-06-01")),
            Map.entry("billingPrefix", List.of("HARB1")),
            Map.entry("approvers", List.of("omar", "lin")),
            Map.entry("costEstimateRequested", List.of("yes")),
            Map.entry("approvedBudget", List.of("25,000")),
            Map.entry("chargeAck", List.of("yes")),
            Map.entry("sensitiveData", List.of("yes")),
            Map.entry("dataTypes", List.of("PII", "CONFIDENTIAL_OTHER")),
            Map.entry("regulatory", List.of("no")),
            Map.entry("summary", List.of("Web servers for the harbor portal")));
    private static final int MOST_QUESTIONS = 30;

    @TempDir
    private static Path profile;

    @TempDir
    private static Path data;

    private static ChromeDriver browser;
    private static ConfigurableApplicationContext baton;

    @BeforeAll
    static void start() {
        browser = Chromium.start(profile);
        baton = new SpringApplicationBuilder(BatonApplication.class)
                .run("--server.port=0", "--baton.data-dir=" + data, "--baton.rehearsal=true");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (baton != null) {
            baton.close();
        }
    }

    @Test
    void aRequestGoesFromHelloToThoseWhoReceiveIt() {
        var port = ((WebServerApplicationContext) baton).getWebServer().getPort();
        var page = new ChatPage(browser, "http://127.0.0.1:" + port);

        page.openAs("maria").waitFor(".msg-text", "Baton").say("hello");
        page.say("new request esd");
        answerEverything(page);
        page.decide("submit").waitFor(".card", "Customer");
        page.waitFor(".card .holder", "Omar").waitFor(".card .holder", "Lin");

        page.openAs("omar").waitFor(".is-prompt", "Maria").decide("approve").waitFor(".is-prompt", "approved by Omar");
        page.openAs("lin").waitFor(".is-prompt", "Maria").decide("approve").waitFor(".is-prompt", "approved by");
        page.openAs("kate").enter("#esd-intake").waitFor(".is-prompt.has-actions", "Web servers for the harbor portal");
        page.waitFor(".is-prompt [data-action=receive]", "Receive");

        assertThat(page.complaints()).noneMatch(line -> line.startsWith("SEVERE"));
    }

    private static void answerEverything(ChatPage page) {
        var asked = page.nextQuestion("");
        for (var count = 0; asked.isPresent() && count < MOST_QUESTIONS; count++) {
            var question = asked.get();
            var answer = ANSWERS.get(question.field());
            if (answer == null) {
                page.skip(question);
            } else {
                page.answer(question, answer);
            }
            asked = page.nextQuestion(question.message());
        }
        assertThat(asked).isEmpty();
    }
}
