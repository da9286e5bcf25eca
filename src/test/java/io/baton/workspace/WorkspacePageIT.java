package io.baton.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Message;
import io.baton.chat.Message.Kind;
import io.baton.chat.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page in a browser, before a scripted desk. */
class WorkspacePageIT {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> {{7*7}} ${7*7} "
            + "[x](javascript:alert(3)) <!channel> @everyone";

    @TempDir
    private static Path profile;

    private static ChromeDriver browser;
    private static Browserless workspace;
    private ChatPage page;

    @BeforeAll
    static void start() {
        browser = Chromium.start(profile);
        workspace = new Browserless();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
            workspace.close();
        }
    }

    @BeforeEach
    void reset() {
        workspace.reset();
        page = new ChatPage(browser, workspace.base());
        page.complaints();
    }

    @AfterEach
    void nothingToComplainOf() {
        assertThat(page.complaints()).noneMatch(line -> line.startsWith("SEVERE"));
    }

    @Test
    void whoeverComesFirstChoosesWhoToBe() {
        browser.get(workspace.base() + "/");
        page.waitFor("#people[open] h2", "Who are you today?");
        browser.findElement(org.openqa.selenium.By.id("people-find")).sendKeys("omar", Keys.ENTER);

        page.waitFor("#me", "Omar Haddad");
        page.waitFor("#me", "Department of Harbor Safety, approver");
        page.waitFor(".band", "people are chosen, not authenticated");
    }

    @Test
    void hostileWordsStayWordsWhereverTheyStand() {
        page.openAs("kate").enter("#esd-pod");
        workspace
                .bean(WorkspaceChat.class)
                .show(
                        new Place.Channel("esd-pod"),
                        Message.text("x", Kind.PROMPT, "ESD-2027-0001", HOSTILE)
                                .withFields(java.util.List.of(new Message.Shown("f", HOSTILE, HOSTILE)))
                                .withButtons(java.util.List.of(
                                        new Message.Button("b", HOSTILE, "primary", "approve", true))));
        page.waitFor(".msg-text", HOSTILE);
        page.say(HOSTILE).waitFor(".is-mine .msg-text", HOSTILE);

        assertThat(page.texts(".fields dt")).containsExactly(HOSTILE);
        assertThat(page.run("return document.querySelectorAll('#log script, #log img[src=x]').length"))
                .isEqualTo(0L);
    }

    @Test
    void commandsAreCompletedByKeys() {
        page.openAs("omar").type("/");
        page.waitFor("#completions li", "/request esd");
        page.type(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.TAB);

        assertThat(page.typed()).isEqualTo("/request sdc ");

        page.type(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, "/case");
        page.waitFor("#completions li", "/case approve");
        page.type(Keys.ESCAPE);
        page.waitForNo("#completions");
        assertThat(page.typed()).isEqualTo("/case");
    }

    @Test
    void aFormShowsItsErrorsAtTheFieldAndKeepsWhatWasEntered() {
        page.openAs("ray").enter("#esd-pod").say("/case schedule ESD-2027-0001");
        page.waitFor("#form[open] h2", "Schedule the build");
        page.click("#form .tick input[value=NETWORK]").click("#form button[type=submit]");
        page.waitFor("#form [data-field=start] .field-error", "Start is needed.");
        assertThat(page.run("return document.querySelector('#form input[value=NETWORK]').checked"))
                .isEqualTo(true);

        page.fill("#form input[type=date]", "2027-02-01").click("#form button[type=submit]");
        page.waitFor("#form .dialog-head", "Page 2 of 2");
        page.click(".table-tools button:nth-child(2)");
        page.fill(".csv textarea", "count,role,backup\n2,WEB,yes\n1,Database,no")
                .click(".csv .act");
        assertThat(page.texts(".table-field tbody tr")).hasSize(2);
        page.click("#form button[type=submit]");

        page.waitFor(".toast.good", "done").enter("direct").waitFor(".msg-text", "role=DB");
    }

    @Test
    void aPrivateReplyAmongOthersSaysThatOnlyOneSeesIt() {
        page.openAs("ray").enter("#esd-pod").say("/baton whoami");

        page.waitFor(".is-private", "You are ray").waitFor(".is-private .only-you", "Only you see this");
    }

    @Test
    void whatWasEnteredIsNotLostByOneKey() {
        page.openAs("ray").enter("#esd-pod").say("/case schedule ESD-2027-0001");
        page.waitFor("#form[open] h2", "Schedule the build");
        page.click("#form .tick input[value=NETWORK]");
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        page.waitFor("#form .leave", "Nothing has been sent.");

        page.click("#form .leave button").waitForNo("#form");
        assertThat(page.run("return document.activeElement.id")).isEqualTo("words");
    }

    @Test
    void aLiveEditReplacesTheMessageAndUnreadRoomsAreMarked() {
        var chat = workspace.bean(WorkspaceChat.class);
        page.openAs("kate").enter("#esd-intake");
        chat.show(new Place.Channel("esd-intake"), Message.text("a", Kind.NOTICE, null, "first"));
        page.waitFor(".msg-text", "first");
        chat.show(new Place.Channel("esd-intake"), Message.text("a", Kind.NOTICE, null, "second"));
        chat.show(new Place.Channel("esd-pod"), Message.text("b", Kind.NOTICE, null, "elsewhere"));

        page.waitFor(".msg-text", "second").waitFor("[data-room='#esd-pod'] .count", "1");
        assertThat(page.texts(".msg-text")).doesNotContain("first");
        page.enter("#esd-pod").waitForNo("[data-room='#esd-pod'] .count");
    }

    @Test
    void theClockMovesFromThePage() {
        page.openAs("maria").waitFor("#clock-now", "Mon, 11 Jan 2027, 09:00");

        page.click("#clock-face").click("[data-advance=P14D]");

        page.waitFor("#clock-now", "Mon, 25 Jan 2027, 09:00").waitFor(".toast", "14 things fell due");
    }
}
