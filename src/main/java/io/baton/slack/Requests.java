package io.baton.slack;

import io.baton.chat.Inbox;
import io.baton.chat.Incoming;
import io.baton.chat.Message;
import io.baton.chat.Person;
import io.baton.desk.Deliveries;
import io.baton.desk.Lobby;
import io.baton.language.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Makes a request of a message: asks which, with the words of the message, and hands them over with its files. */
final class Requests {

    private static final Logger log = LoggerFactory.getLogger(Requests.class);

    /** The callback id of the modal. */
    static final String CALLBACK = "baton-from-message";

    private static final String KEPT = "slack-request:";
    private static final String PROCESS = "field:1:process";
    private static final String TEXT = "field:1:text";
    private static final String FILES = "field:1:files";
    private static final String ALONG = "along";
    private static final int MOST_TEXT = 2900;

    private final SlackApi api;
    private final Supplier<Inbox> inbox;
    private final Supplier<Lobby> lobby;
    private final Users users;
    private final Origins origins;
    private final Deliveries deliveries;
    private final Downloads downloads;

    Requests(
            SlackApi api,
            Supplier<Inbox> inbox,
            Supplier<Lobby> lobby,
            Users users,
            Origins origins,
            Deliveries deliveries,
            Downloads downloads) {
        this.api = api;
        this.inbox = inbox;
        this.lobby = lobby;
        this.users = users;
        this.origins = origins;
        this.deliveries = deliveries;
        this.downloads = downloads;
    }

    /** What a message was when a request was to be made of it. */
    private record Source(String text, JsonNode files) {}

    /** True where one of these modals was sent. */
    boolean isOf(Payload payload) {
        return payload.text("view", "callback_id").equals(CALLBACK);
    }

    /** Asks which request to make of a message; false where the modal could not be opened. */
    boolean ask(Payload payload, Person person) {
        var phrases = users.words(person.id());
        var text = Mentions.plain(
                payload.text("message", "text"), user -> users.person(user).map(Person::name));
        var files = payload.at("message", "files");
        var ref = new Ref(payload.channel(), null, payload.text("message", "ts"));
        deliveries.remember(KEPT + ref.write(), SlackJson.MAPPER.writeValueAsString(new Source(text, files)));
        var view = Blocks.map(
                "type", "modal",
                "callback_id", CALLBACK,
                "private_metadata", ref.write(),
                "title", Blocks.plain(phrases.say("desk.new-request.title"), 24),
                "submit", Blocks.plain(phrases.say("slack.from.begin"), 24),
                "close", Blocks.plain(phrases.say("talk.button.cancel"), 24),
                "blocks", blocks(text, files, phrases, lobby.get().processes(person.id())));
        var json = SlackJson.MAPPER.writeValueAsString(view);
        var opened = api.call(
                "views.open",
                client -> client.viewsOpen(
                        r -> r.triggerId(payload.text("trigger_id")).viewAsString(json)));
        if (opened.found().isEmpty()) {
            log.warn("A message could not be made a request: {}", opened.words());
        }
        return opened.found().isPresent();
    }

    private static List<Map<String, Object>> blocks(
            String text, JsonNode files, Phrases phrases, List<Lobby.ProcessInfo> processes) {
        var words = new LinkedHashMap<String, Object>(
                Map.of("type", "plain_text_input", "action_id", Modal.INPUT, "multiline", true, "max_length", 3000));
        if (!text.isBlank()) {
            words.put("initial_value", Words.cut(text, MOST_TEXT));
        }
        var hint = text.length() > MOST_TEXT ? phrases.say("slack.from.whole") : null;
        var blocks = new ArrayList<Map<String, Object>>();
        blocks.add(Blocks.input(PROCESS, phrases.say("slack.from.request"), null, false, which(processes, phrases)));
        blocks.add(Blocks.input(TEXT, phrases.say("slack.from.about"), hint, !files.isEmpty(), words));
        if (!files.isEmpty()) {
            blocks.add(Blocks.input(FILES, phrases.say("slack.from.files"), null, true, along(files, phrases)));
        }
        return blocks;
    }

    private static Map<String, Object> which(List<Lobby.ProcessInfo> processes, Phrases phrases) {
        var choices = processes.stream()
                .map(process -> new Message.Choice(process.id(), process.name()))
                .toList();
        var first = choices.getFirst();
        var select = new LinkedHashMap<>(Blocks.element("static_select", Modal.INPUT, phrases.say("slack.from.which")));
        select.putAll(Choices.options(choices, phrases));
        select.put("initial_option", Blocks.option(first.value(), first.label()));
        return select;
    }

    private static Map<String, Object> along(JsonNode files, Phrases phrases) {
        var names = files.valueStream()
                .map(file -> file.path("name").asString("file"))
                .collect(Collectors.joining(", "));
        var take = Blocks.option(ALONG, phrases.say("slack.from.along", names));
        return Blocks.map(
                "type",
                "checkboxes",
                "action_id",
                Modal.INPUT,
                "options",
                List.of(take),
                "initial_options",
                List.of(take));
    }

    /** The modal was sent: begins the request, and says what the modal does next. */
    Forms.After sent(String delivery, Payload payload, Person person) {
        var values = FormState.values(payload.at("view"), user -> Optional.empty(), (field, files) -> List.of());
        var kept = deliveries
                .answer(KEPT + payload.text("view", "private_metadata"))
                .map(json -> SlackJson.MAPPER.readValue(json, Source.class));
        var ids = List.<String>of();
        if (kept.isPresent() && values.get("files") instanceof List<?> along && along.contains(ALONG)) {
            var fetched = downloads.fetch(
                    person.id(), users.words(person.id()), kept.get().files());
            if (!fetched.troubles().isEmpty()) {
                return new Forms.After.Errors(Map.of(FILES, String.join(" ", fetched.troubles())));
            }
            ids = fetched.ids();
        }
        var text = String.valueOf(values.getOrDefault("text", ""));
        var whole = kept.map(Source::text)
                .filter(all -> Words.cut(all, MOST_TEXT).equals(text))
                .orElse(text);
        origins.remember(delivery, new Origins.Origin("", null, null, true));
        inbox.get()
                .receive(new Incoming.RequestMade(
                        delivery, person.id(), String.valueOf(values.getOrDefault("process", "")), whole, ids));
        return new Forms.After.Close();
    }
}
