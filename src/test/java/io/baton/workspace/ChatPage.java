package io.baton.workspace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page of the workspace, as a person uses it. */
final class ChatPage {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver browser;
    private final String base;

    /** A question that is open: the field it asks for, and its message. */
    record Asked(String field, String type, String message) {}

    ChatPage(ChromeDriver browser, String base) {
        this.browser = browser;
        this.base = base;
    }

    ChatPage openAs(String person) {
        browser.get(base + "/?as=" + person);
        until(page -> page.findElements(By.cssSelector("#log[aria-busy=false]")).size() == 1);
        return this;
    }

    ChatPage enter(String room) {
        click("[data-room='" + room + "']");
        until(page -> page.findElements(By.cssSelector("[data-room='" + room + "'][aria-current]"))
                                .size()
                        == 1
                && page.findElements(By.cssSelector("#log[aria-busy=false]")).size() == 1);
        return this;
    }

    ChatPage say(String words) {
        var line = browser.findElement(By.id("words"));
        line.clear();
        line.sendKeys(words, Keys.ENTER);
        return this;
    }

    ChatPage type(CharSequence... keys) {
        browser.findElement(By.id("words")).sendKeys(keys);
        return this;
    }

    String typed() {
        return String.valueOf(browser.findElement(By.id("words")).getDomProperty("value"));
    }

    ChatPage click(String selector) {
        retried(page -> {
            page.findElement(By.cssSelector(selector)).click();
            return true;
        });
        return this;
    }

    /** Presses the button of a decision that is still open. */
    ChatPage decide(String action) {
        return click(".msg.has-actions:not(.is-card) [data-action='" + action + "']");
    }

    /** The open question that follows the one with that message id. */
    Optional<Asked> nextQuestion(String after) {
        return until(page -> {
            if (!page.findElements(By.cssSelector(".is-review.has-actions")).isEmpty()) {
                return Optional.<Asked>empty();
            }
            var open = page.findElements(By.cssSelector(".msg.is-question.is-open"));
            var last = open.isEmpty() ? null : open.getLast();
            if (last == null || String.valueOf(last.getDomAttribute("id")).equals(after)) {
                return null;
            }
            var answer = last.findElement(By.cssSelector(".answer"));
            return Optional.of(new Asked(
                    String.valueOf(answer.getDomAttribute("data-field")),
                    String.valueOf(answer.getDomAttribute("data-type")),
                    String.valueOf(last.getDomAttribute("id"))));
        });
    }

    /** Answers the open question with the control that the page gives for it. */
    ChatPage answer(Asked asked, List<String> values) {
        var own = "#" + asked.message() + " ";
        switch (asked.type()) {
            case "choice", "yes-no" -> click(own + "[data-value='" + values.getFirst() + "']");
            case "multi" -> {
                values.forEach(value -> click(own + "input[value='" + value + "']"));
                click(own + "button[type=submit]");
            }
            case "people", "person" -> {
                values.forEach(value -> browser.findElement(By.cssSelector(own + ".people-search"))
                        .sendKeys(value, Keys.ENTER));
                click(own + "button[type=submit]");
            }
            case "date" -> {
                fill(own + "input", values.getFirst());
                click(own + "button[type=submit]");
            }
            case "money", "number" ->
                browser.findElement(By.cssSelector(own + "input")).sendKeys(values.getFirst(), Keys.ENTER);
            default -> say(values.getFirst());
        }
        return this;
    }

    ChatPage skip(Asked asked) {
        return click("#" + asked.message() + " [data-step=skip]");
    }

    /** Sets a field as a date picker does. */
    ChatPage fill(String selector, String value) {
        ((JavascriptExecutor) browser)
                .executeScript(
                        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles:"
                                + " true}))",
                        browser.findElement(By.cssSelector(selector)),
                        value);
        return this;
    }

    ChatPage waitFor(String selector, String words) {
        until(page -> page.findElements(By.cssSelector(selector)).stream()
                .anyMatch(found -> found.getText().contains(words)));
        return this;
    }

    ChatPage waitForNo(String selector) {
        until(page -> page.findElements(By.cssSelector(selector)).stream().noneMatch(WebElement::isDisplayed));
        return this;
    }

    List<String> texts(String selector) {
        return retried(page -> page.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList());
    }

    Object run(String script) {
        return ((JavascriptExecutor) browser).executeScript(script);
    }

    /** What the browser complained of: faults of scripts, breaches of the content policy, missing files. */
    List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    private <T> T retried(Function<WebDriver, T> look) {
        return until(look);
    }

    private <T> T until(Function<WebDriver, T> look) {
        return new WebDriverWait(browser, PATIENCE, Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .ignoring(org.openqa.selenium.NotFoundException.class)
                .ignoring(org.openqa.selenium.ElementNotInteractableException.class)
                .until(look);
    }
}
