package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One of the people of the shipped configuration, with the verbs of the chat. */
final class Person {
    private static final String DIRECT = "direct";

    private final String id;
    private final Story story;

    Person(String id, Story story) {
        this.id = id;
        this.story = story;
    }

    String id() {
        return id;
    }

    // Saying

    /** Says something to the bot; what starts with a slash is a command. */
    Reply says(String text) {
        return says(text, "");
    }

    Reply says(String text, String delivery) {
        return text.startsWith("/")
                ? act("", "", () -> workspace().command(id, DIRECT, text, delivery))
                : act("", "", () -> workspace().say(id, DIRECT, text, List.of(), delivery));
    }

    Reply sends(String text, String... files) {
        return act("", "", () -> workspace().say(id, DIRECT, text, List.of(files), ""));
    }

    /** Says something in a room: a command if it starts with a slash. */
    Reply saysIn(String room, String text) {
        return text.startsWith("/")
                ? act("", "", () -> workspace().command(id, room, text, ""))
                : act("", "", () -> workspace().say(id, room, text, List.of(), ""));
    }

    /** Does an action by command and must not be refused, e.g. `kate.does("contact", id, "method=PHONE")`. */
    Reply does(String action, String caseId, String... inputs) {
        return tries(action, caseId, inputs).done();
    }

    /** As {@link #does}, whatever comes of it. */
    Reply tries(String action, String caseId, String... inputs) {
        var text = "/case " + action + " " + caseId + (inputs.length == 0 ? "" : " " + String.join(" ", inputs));
        return act(action, caseId, () -> workspace().command(id, DIRECT, text, ""));
    }

    /** The same command twice as one delivery has one effect only. */
    Reply delivers(String delivery, String action, String caseId, String inputs) {
        var text = "/case " + action + " " + caseId + " " + inputs;
        return act(action, caseId, () -> workspace().command(id, DIRECT, text, delivery));
    }

    // Pressing

    /** Presses the newest button with that meaning that the person can see; must not be refused. */
    Reply presses(String action, String caseId) {
        var reply = triesToPress(action, caseId);
        assertThat(reply.whyRefused()).as("refusal told to %s", id).isEmpty();
        return reply;
    }

    Reply triesToPress(String action, String caseId) {
        return presses(button(action, caseId), action);
    }

    /** Presses a button of that very message, be it old or not. */
    Reply presses(Message message, String action) {
        return presses(message, action, "");
    }

    Reply presses(Message message, String action, String delivery) {
        return act(action, message.caseId(), () -> workspace().press(id, message.id(), action, delivery));
    }

    Reply chooses(Message message, String menu, List<String> values) {
        return act("", message.caseId(), () -> workspace().choose(id, message.id(), menu, values, ""));
    }

    /** The newest message about the case, in any room of the person, that has this button. */
    Message button(String action, String caseId) {
        return Patience.told(
                () -> id + " sees no button '" + action + "' of " + caseId + " in " + rooms(),
                () -> newest(action, caseId));
    }

    private Optional<Message> newest(String action, String caseId) {
        return rooms().stream()
                .flatMap(room -> workspace().messages(id, room, story.begin()).stream())
                .filter(message -> message.isAbout(caseId) && message.offers(action))
                .max(Comparator.comparingLong(Message::seq));
    }

    // Forms and files

    Reply submits(Reply.Form form, Map<String, ?> values) {
        return act(null, null, () -> workspace().submit(id, form.id(), values, ""));
    }

    String uploads(String name, String content) {
        return uploads(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads a file and gives its id. */
    String uploads(String name, String type, byte[] content) {
        return Workspace.ok(workspace().upload(id, name, type, content))
                .path("id")
                .asString("");
    }

    // Intake

    /** Starts the conversation of a process. */
    Talk requests(String process) {
        return talksAfter("/request " + process);
    }

    Talk talksAfter(String words) {
        story.leavesADraft();
        return new Talk(this, says(words));
    }

    /** Plays the whole intake: every question is answered from the map, then Submit is pressed. Gives the case's id. */
    String fills(String process, Answers answers) {
        return requests(process).answersAll(answers).submits();
    }

    // Reading

    Message direct(long seq) {
        return directMessages().stream()
                .filter(message -> message.seq() == seq)
                .findFirst()
                .orElseGet(() -> fail("%s has no message %s", id, seq));
    }

    List<Message> directMessages() {
        return workspace().messages(id, DIRECT, story.begin());
    }

    List<String> rooms() {
        return workspace().rooms(id).stream()
                .map(room -> room.path("id").asString(""))
                .toList();
    }

    /** Goes through the pages of a form and answers what each asks; returns what no page asked for. */
    Map<String, Object> turnsPages(Reply first, Map<String, ?> values) {
        var left = new HashMap<String, Object>(values);
        var reply = first;
        while (reply.form().isPresent()) {
            var page = reply.form().get();
            var here = new HashMap<String, Object>(left);
            here.keySet().retainAll(page.fields());
            left.keySet().removeAll(page.fields());
            reply = submits(page, here);
            assertThat(reply.whyRefused())
                    .as("page '%s' by %s", page.title(), id)
                    .isEmpty();
        }
        return left;
    }

    private Reply act(String action, String caseId, Supplier<Answer> call) {
        return story.plays(this, action, caseId, call);
    }

    Story story() {
        return story;
    }

    Workspace workspace() {
        return story.workspace();
    }

    @Override
    public String toString() {
        return id;
    }
}
