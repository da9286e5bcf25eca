package io.baton.slack;

import io.baton.chat.Answer;
import io.baton.chat.FormView;
import io.baton.chat.Inbox;
import io.baton.chat.Incoming;
import io.baton.chat.Message;
import io.baton.chat.Person;
import io.baton.chat.Place;
import io.baton.desk.Deliveries;
import io.baton.desk.Lobby;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms in modals: opening them, and what comes of sending one. */
final class Forms {

    private static final Logger log = LoggerFactory.getLogger(Forms.class);

    /** The callback id of the modal that makes a request of a message. */
    static final String FROM_MESSAGE = "baton-from-message";

    private static final String KEPT = "slack-form:";
    private static final int REQUEST_TEXT = 2500;

    private final SlackApi api;
    private final Supplier<Inbox> inbox;
    private final Supplier<Lobby> lobby;
    private final Users users;
    private final Origins origins;
    private final Deliveries deliveries;
    private final Downloads downloads;
    private final SlackChat chat;

    Forms(
            SlackApi api,
            Supplier<Inbox> inbox,
            Supplier<Lobby> lobby,
            Users users,
            Origins origins,
            Deliveries deliveries,
            Downloads downloads,
            SlackChat chat) {
        this.api = api;
        this.inbox = inbox;
        this.lobby = lobby;
        this.users = users;
        this.origins = origins;
        this.deliveries = deliveries;
        this.downloads = downloads;
        this.chat = chat;
    }

    /** What the modal does when the form was sent. */
    sealed interface After {

        record Close() implements After {}

        record Errors(Map<String, String> byBlock) implements After {}

        record Update(Map<String, Object> view) implements After {}
    }

    /** Opens a form; where it is too late for that, a button that opens it is shown instead. */
    void open(FormView form, String trigger, String origin, Person person) {
        var kept = KEPT + form.id() + "#" + form.page();
        deliveries.remember(kept, SlackJson.MAPPER.writeValueAsString(form));
        if (!show(form, trigger, origin)) {
            var button = new Message.Button("open", "Open the form", "primary", "open-form", true);
            chat.show(
                    new Place.Direct(person.id()),
                    Message.text(kept, Message.Kind.REPLY, null, "The form “" + form.title() + "” is ready.")
                            .privateTo(person.id())
                            .causedBy(origin)
                            .withButtons(List.of(button)));
        }
    }

    private boolean show(FormView form, String trigger, String origin) {
        var view = SlackJson.MAPPER.writeValueAsString(view(form, origin));
        var opened = api.call(
                "views.open",
                client -> client.viewsOpen(r -> r.triggerId(trigger).viewAsString(view)));
        if (opened.found().isEmpty()) {
            log.warn("The form {} could not be opened: {}", form.title(), opened.words());
        }
        return opened.found().isPresent();
    }

    private Map<String, Object> view(FormView form, String origin) {
        var metadata = new Ref(form.id(), origin, Integer.toString(form.page())).write();
        return Modal.of(form, metadata, users::user);
    }

    void reopen(Ref ref, String trigger, String delivery, Person person) {
        kept(ref.key()).ifPresent(form -> open(form, trigger, delivery, person));
    }

    private Optional<FormView> kept(String key) {
        return deliveries.answer(key).map(json -> SlackJson.MAPPER.readValue(json, FormView.class));
    }

    /** A form was sent: hands it over and says what the modal does next. */
    After sent(String delivery, Payload payload, Person person) {
        if (payload.text("view", "callback_id").equals(FROM_MESSAGE)) {
            return requested(delivery, payload, person);
        }
        var ref = Ref.read(payload.text("view", "private_metadata"));
        var form = ref.flatMap(one -> kept(KEPT + one.key() + "#" + one.word()));
        if (ref.isEmpty() || form.isEmpty()) {
            return gone();
        }
        var origin = ref.get().caseId();
        origins.of(origin).ifPresent(before -> origins.remember(delivery, before));
        var troubles = new LinkedHashMap<String, String>();
        var values = values(payload, person, form.get(), troubles);
        if (!troubles.isEmpty()) {
            return new After.Errors(Modal.errors(form.get(), troubles));
        }
        var answer = inbox.get()
                .receive(new Incoming.FormSubmitted(
                        delivery,
                        person.id(),
                        new Place.Direct(person.id()),
                        ref.get().key(),
                        values));
        return after(answer, form.get(), origin == null ? delivery : origin);
    }

    private Map<String, Object> values(Payload payload, Person person, FormView form, Map<String, String> troubles) {
        return FormState.values(payload.at("view"), user -> users.person(user).map(Person::id), files -> {
            var fetched = downloads.fetch(person.id(), files);
            if (!fetched.troubles().isEmpty()) {
                var field = form.fields().stream()
                        .filter(entry -> entry.type() == io.baton.form.FieldType.FILE)
                        .findFirst()
                        .map(FormView.Entry::field)
                        .orElse("");
                troubles.put(field, String.join(" ", fetched.troubles()));
            }
            return fetched.ids();
        });
    }

    private After after(Answer answer, FormView form, String origin) {
        var next = answer.form();
        if (!answer.errors().isEmpty()) {
            return new After.Errors(Modal.errors(form, answer.errors()));
        }
        if (answer.unknown() != null) {
            return gone();
        }
        if (next == null) {
            return new After.Close();
        }
        deliveries.remember(KEPT + next.id() + "#" + next.page(), SlackJson.MAPPER.writeValueAsString(next));
        return new After.Update(view(next, origin));
    }

    private static After gone() {
        return new After.Update(Modal.note(
                "Too late", "This form is not open any more. Nothing of it was taken; please start it again."));
    }

    /** What is wrong with sending a form that has nothing to do with its fields. */
    static After trouble(Payload payload, String text) {
        var block = payload.at("view", "blocks")
                .valueStream()
                .filter(one -> one.path("type").asString("").equals("input"))
                .map(one -> one.path("block_id").asString(""))
                .findFirst();
        return block.<After>map(id -> new After.Errors(Map.of(id, text)))
                .orElseGet(() -> new After.Update(Modal.note("Not done", text)));
    }

    /** Shows a view in place of one that was sent and took long. */
    void update(String viewId, Map<String, Object> view) {
        var json = SlackJson.MAPPER.writeValueAsString(view);
        var updated = api.call(
                "views.update",
                client -> client.viewsUpdate(r -> r.viewId(viewId).viewAsString(json)));
        if (updated.found().isEmpty()) {
            log.warn("A view could not be updated: {}", updated.words());
        }
    }

    /** Asks which request to make of a message. */
    void fromMessage(Payload payload) {
        var processes = lobby.get().processes();
        var text = Mentions.plain(
                payload.text("message", "text"), user -> users.person(user).map(Person::id));
        var options = processes.stream()
                .map(process -> new Message.Choice(process.id(), process.name()))
                .toList();
        var select = new LinkedHashMap<>(Blocks.element("static_select", Modal.INPUT, "Which request"));
        select.putAll(Choices.options(options));
        select.put(
                "initial_option",
                Blocks.option(options.getFirst().value(), options.getFirst().label()));
        var words = new LinkedHashMap<String, Object>(
                Map.of("type", "plain_text_input", "action_id", Modal.INPUT, "multiline", true, "max_length", 3000));
        if (!text.isBlank()) {
            words.put("initial_value", Words.cut(text, REQUEST_TEXT));
        }
        var blocks = new ArrayList<Map<String, Object>>();
        blocks.add(Blocks.input("field:1:process", "Request", null, false, select));
        blocks.add(Blocks.input("field:1:text", "What it is about", null, false, words));
        var view = Blocks.map(
                "type", "modal",
                "callback_id", FROM_MESSAGE,
                "private_metadata", new Ref(payload.channel(), null, payload.text("message", "ts")).write(),
                "title", Blocks.plain("New request", 24),
                "submit", Blocks.plain("Begin", 24),
                "close", Blocks.plain("Cancel", 24),
                "blocks", blocks);
        var json = SlackJson.MAPPER.writeValueAsString(view);
        var opened = api.call(
                "views.open",
                client -> client.viewsOpen(
                        r -> r.triggerId(payload.text("trigger_id")).viewAsString(json)));
        if (opened.found().isEmpty()) {
            log.warn("A message could not be made a request: {}", opened.words());
        }
    }

    private After requested(String delivery, Payload payload, Person person) {
        var values = FormState.values(payload.at("view"), user -> Optional.empty(), files -> List.of());
        var process = String.valueOf(values.getOrDefault("process", ""));
        var text = String.valueOf(values.getOrDefault("text", ""));
        origins.remember(delivery, new Origins.Origin("", null, null, true));
        inbox.get()
                .receive(new Incoming.CommandGiven(
                        delivery, person.id(), new Place.Direct(person.id()), command(process, text)));
        return new After.Close();
    }

    private String command(String process, String text) {
        var field = lobby.get().processes().stream()
                .filter(one -> one.id().equals(process))
                .map(Lobby.ProcessInfo::about)
                .findFirst()
                .orElse(null);
        return "/request " + process + about(field, text);
    }

    private static String about(@Nullable String field, String text) {
        return field == null || text.isBlank()
                ? ""
                : " " + field + "=\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
