package io.baton.slack;

import io.baton.chat.Answer;
import io.baton.chat.FormView;
import io.baton.chat.Inbox;
import io.baton.chat.Incoming;
import io.baton.chat.Message;
import io.baton.chat.Person;
import io.baton.chat.Place;
import io.baton.desk.Deliveries;
import io.baton.language.Phrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms in modals: opening them, and what comes of sending one. */
final class Forms {

    private static final Logger log = LoggerFactory.getLogger(Forms.class);

    private static final String KEPT = "slack-form:";

    private final SlackApi api;
    private final Supplier<Inbox> inbox;
    private final Users users;
    private final Origins origins;
    private final Deliveries deliveries;
    private final Downloads downloads;
    private final SlackChat chat;

    Forms(
            SlackApi api,
            Supplier<Inbox> inbox,
            Users users,
            Origins origins,
            Deliveries deliveries,
            Downloads downloads,
            SlackChat chat) {
        this.api = api;
        this.inbox = inbox;
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
        var phrases = users.words(person.id());
        if (!show(form, trigger, origin, phrases)) {
            var button = new Message.Button("open", phrases.say("slack.form.open"), "primary", "open-form", true);
            chat.show(
                    new Place.Direct(person.id()),
                    Message.text(kept, Message.Kind.REPLY, null, phrases.say("slack.form.ready", form.title()))
                            .privateTo(person.id())
                            .causedBy(origin)
                            .withButtons(List.of(button)));
        }
    }

    private boolean show(FormView form, String trigger, String origin, Phrases phrases) {
        var view = SlackJson.MAPPER.writeValueAsString(view(form, origin, phrases));
        var opened = api.call(
                "views.open",
                client -> client.viewsOpen(r -> r.triggerId(trigger).viewAsString(view)));
        if (opened.found().isEmpty()) {
            log.warn("The form {} could not be opened: {}", form.title(), opened.words());
        }
        return opened.found().isPresent();
    }

    private Map<String, Object> view(FormView form, String origin, Phrases phrases) {
        var metadata = new Ref(form.id(), origin, Integer.toString(form.page())).write();
        return Modal.of(form, phrases, metadata, users::user);
    }

    /** Opens a form that could not be opened before; false where it is not kept any more. */
    boolean reopen(Ref ref, String trigger, String delivery, Person person) {
        var form = kept(ref.key());
        form.ifPresent(one -> open(one, trigger, delivery, person));
        return form.isPresent();
    }

    private Optional<FormView> kept(String key) {
        return deliveries.answer(key).map(json -> SlackJson.MAPPER.readValue(json, FormView.class));
    }

    /** A form was sent: hands it over and says what the modal does next. */
    After sent(String delivery, Payload payload, Person person) {
        var phrases = users.words(person.id());
        var ref = Ref.read(payload.text("view", "private_metadata"));
        var form = ref.flatMap(one -> kept(KEPT + one.key() + "#" + one.word()));
        if (ref.isEmpty() || form.isEmpty()) {
            return gone(phrases);
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
        return after(answer, form.get(), origin == null ? delivery : origin, phrases);
    }

    /** What was entered; what could not be shown as it is, and was not touched, is left out. */
    private Map<String, Object> values(Payload payload, Person person, FormView form, Map<String, String> troubles) {
        var values =
                FormState.values(payload.at("view"), user -> users.person(user).map(Person::id), (field, files) -> {
                    var fetched = downloads.fetch(person.id(), users.words(person.id()), files);
                    if (!fetched.troubles().isEmpty()) {
                        troubles.put(field, String.join(" ", fetched.troubles()));
                    }
                    return fetched.ids();
                });
        form.fields().stream()
                .filter(entry -> Modal.isUntouched(entry, values.get(entry.field()), users::user))
                .forEach(entry -> values.remove(entry.field()));
        return values;
    }

    private After after(Answer answer, FormView form, String origin, Phrases phrases) {
        var next = answer.form();
        if (!answer.errors().isEmpty()) {
            return new After.Errors(Modal.errors(form, answer.errors()));
        }
        if (answer.unknown() != null) {
            return gone(phrases);
        }
        if (next == null) {
            return new After.Close();
        }
        deliveries.remember(KEPT + next.id() + "#" + next.page(), SlackJson.MAPPER.writeValueAsString(next));
        return new After.Update(view(next, origin, phrases));
    }

    private static After gone(Phrases phrases) {
        return new After.Update(Modal.note(phrases, "slack.form.late", phrases.say("slack.form.late-say")));
    }

    /** What is wrong with sending a form that has nothing to do with its fields; {@code why} is a key. */
    static After trouble(Payload payload, Phrases phrases, String why) {
        var text = phrases.say(why);
        var block = payload.at("view", "blocks")
                .valueStream()
                .filter(one -> one.path("type").asString("").equals("input"))
                .map(one -> one.path("block_id").asString(""))
                .findFirst();
        return block.<After>map(id -> new After.Errors(Map.of(id, text)))
                .orElseGet(() -> new After.Update(Modal.note(phrases, "slack.form.not-done", text)));
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
}
