package io.baton.slack;

import io.baton.chat.Answer;
import io.baton.chat.Inbox;
import io.baton.chat.Incoming;
import io.baton.chat.Message;
import io.baton.chat.Person;
import io.baton.chat.Place;
import io.baton.chat.Standing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Turns what people do in Slack into what the desk takes, and hands it over. */
final class Clerk {

    private static final String OPEN_FORM = "open-form";

    private final Supplier<Inbox> inbox;
    private final Users users;
    private final Rooms rooms;
    private final Standing standing;
    private final Origins origins;
    private final Downloads downloads;
    private final Forms forms;
    private final Requests requests;
    private final Home home;
    private final SlackChat chat;
    private final Picked picked = new Picked();

    Clerk(
            Supplier<Inbox> inbox,
            Users users,
            Rooms rooms,
            Standing standing,
            Origins origins,
            Downloads downloads,
            Forms forms,
            Requests requests,
            Home home,
            SlackChat chat) {
        this.inbox = inbox;
        this.users = users;
        this.rooms = rooms;
        this.standing = standing;
        this.origins = origins;
        this.downloads = downloads;
        this.forms = forms;
        this.requests = requests;
        this.home = home;
        this.chat = chat;
    }

    /** False for what people say to each other in a thread that is no case's: who they are is none of our business. */
    boolean isForUs(Payload payload) {
        return !payload.isOverheard()
                || caseUnder(payload.channel(), payload.text("event", "thread_ts"))
                        .isPresent();
    }

    /** Deals with something that came in; {@code kind} is what the {@link Door} took it for. */
    void deal(Kind kind, String delivery, Payload payload, Person person) {
        switch (kind) {
            case COMMAND -> command(delivery, payload, person);
            case ACTION -> action(delivery, payload, person);
            case MESSAGE -> message(delivery, payload, person);
            case MENTION -> mention(delivery, payload, person);
            case HOME -> home(delivery, payload, person);
            case SHORTCUT -> shortcut(delivery, payload, person);
        }
    }

    private void shortcut(String delivery, Payload payload, Person person) {
        origins.remember(delivery, payload.origin(isDirect(payload.user(), payload.channel())));
        if (!requests.ask(payload, person)) {
            tell(delivery, person, "slack.from.no-time");
        }
    }

    private void command(String delivery, Payload payload, Person person) {
        var channel = payload.channel();
        var direct = isDirect(payload.user(), channel);
        origins.remember(delivery, payload.origin(direct));
        var place = direct
                ? new Place.Direct(person.id())
                : rooms.name(channel).<Place>map(Place.Channel::new).orElseGet(() -> new Place.Direct(person.id()));
        var text = payload.text("command") + " " + plain(payload.text("text"));
        hand(new Incoming.CommandGiven(delivery, person.id(), place, text.strip()), payload, person);
    }

    private boolean isDirect(String user, String channel) {
        return channel.isEmpty()
                || (channel.startsWith("D")
                        && rooms.direct(user).found().filter(channel::equals).isPresent());
    }

    private String plain(String text) {
        return Mentions.plain(text, user -> users.person(user).map(Person::id));
    }

    private void hand(Incoming incoming, Payload payload, Person person) {
        var answer = inbox.get().receive(incoming);
        var form = answer.form();
        if (form != null) {
            forms.open(form, payload.text("trigger_id"), incoming.delivery(), person);
        } else if (!answer.errors().isEmpty()) {
            say(incoming.delivery(), person, String.join("\n", answer.errors().values()));
        } else if (answer.unknown() == Answer.Unknown.FORM) {
            tell(incoming.delivery(), person, "slack.form.over");
        }
    }

    private void tell(String delivery, Person person, String key) {
        say(delivery, person, users.words(person.id()).say(key));
    }

    private void say(String delivery, Person person, String text) {
        chat.show(
                new Place.Direct(person.id()),
                Message.text("slack-said:" + delivery, Message.Kind.REPLY, null, text)
                        .privateTo(person.id())
                        .causedBy(delivery));
    }

    private void action(String delivery, Payload payload, Person person) {
        var action = payload.at("actions").path(0);
        var id = action.path("action_id").asString("");
        origins.remember(delivery, payload.origin(isDirect(payload.user(), payload.channel())));
        var place = place(payload, person);
        if (id.startsWith(Choices.ONE)) {
            var values = FormState.chosen(action, this::personOf);
            ref(action.path("block_id").asString(""), payload)
                    .filter(ref -> !values.isEmpty())
                    .ifPresent(ref -> chosen(delivery, payload, person, place, ref, values));
        } else if (id.startsWith(Choices.TAKE)) {
            Ref.read(action.path("value").asString(""))
                    .ifPresent(ref -> chosen(delivery, payload, person, place, ref, collected(payload, ref.word())));
        } else if (id.startsWith(Choices.SEVERAL)) {
            picked.remember(payload, id.substring(Choices.SEVERAL.length()), FormState.chosen(action, this::personOf));
        } else {
            Ref.read(action.path("value").asString(""))
                    .ifPresentOrElse(
                            ref -> pressed(delivery, payload, person, place, ref),
                            () -> tell(delivery, person, "slack.old-button"));
        }
        if (payload.text("view", "type").equals("home")) {
            home.opened(payload.user(), delivery);
        }
    }

    private Optional<String> personOf(String user) {
        return users.person(user).map(Person::id);
    }

    private void pressed(String delivery, Payload payload, Person person, Place place, Ref ref) {
        if (ref.word().equals(OPEN_FORM)) {
            if (!forms.reopen(ref, payload.text("trigger_id"), delivery, person)) {
                tell(delivery, person, "slack.form.over");
            }
        } else {
            hand(
                    new Incoming.ButtonPressed(delivery, person.id(), place, ref.key(), ref.caseId(), ref.word()),
                    payload,
                    person);
        }
    }

    private void chosen(String delivery, Payload payload, Person person, Place place, Ref ref, List<String> values) {
        hand(
                new Incoming.ChoiceMade(delivery, person.id(), place, ref.key(), ref.caseId(), ref.word(), values),
                payload,
                person);
    }

    /** What a menu belongs to: its block says so, or the message that stands where it was pressed. */
    private Optional<Ref> ref(String blockId, Payload payload) {
        return Ref.read(blockId)
                .or(() -> standing.at(Users.PLATFORM, payload.channel(), payload.message())
                        .map(wanted -> SlackJson.MAPPER.readValue(wanted.payload(), Message.class))
                        .map(message -> new Ref(
                                message.key(),
                                message.caseId(),
                                payload.at("actions")
                                        .path(0)
                                        .path("action_id")
                                        .asString("")
                                        .substring(Choices.ONE.length()))));
    }

    private List<String> collected(Payload payload, String menu) {
        return payload.at("state", "values")
                .valueStream()
                .map(block -> block.path(Choices.SEVERAL + menu))
                .filter(element -> !element.isMissingNode())
                .map((JsonNode element) -> FormState.chosen(element, this::personOf))
                .findFirst()
                .orElseGet(() -> picked.last(payload, menu));
    }

    /** The case's thread where the message stands in one, the channel it stands in, else the direct messages. */
    private Place place(Payload payload, Person person) {
        var root = payload.thread() == null ? payload.message() : payload.thread();
        return threadOf(payload.channel(), root)
                .or(() -> rooms.name(payload.channel()).map(Place.Channel::new))
                .orElseGet(() -> new Place.Direct(person.id()));
    }

    private Optional<Place> threadOf(String channel, String root) {
        return standing.at(Users.PLATFORM, channel, root)
                .flatMap(wanted -> Spot.of(wanted.spot())
                        .filter(Spot.CaseThread.class::isInstance)
                        .map(spot -> new Place.Thread(((Spot.CaseThread) spot).caseId())));
    }

    /** Files are answers to the bot's questions; those shown to others in the thread of a case are not taken. */
    private void message(String delivery, Payload payload, Person person) {
        var event = new Payload(payload.at("event"));
        var thread = event.textOrNull("thread_ts");
        var caseThread = thread == null ? Optional.<Place>empty() : caseUnder(event.text("channel"), thread);
        origins.remember(delivery, new Origins.Origin(event.text("channel"), thread, null, payload.isDirect()));
        var text = plain(event.text("text"));
        var sent = caseThread.isPresent()
                ? Downloads.NOTHING
                : downloads.fetch(person.id(), users.words(person.id()), event.at("files"));
        if (!sent.troubles().isEmpty()) {
            say(delivery, person, String.join("\n", sent.troubles()));
        } else if (!text.isEmpty() || !sent.ids().isEmpty()) {
            var place = caseThread.orElseGet(() -> new Place.Direct(person.id()));
            hand(new Incoming.MessagePosted(delivery, person.id(), place, text, sent.ids()), payload, person);
        }
    }

    /** The bot's own name is no word of what was said to it. */
    private void mention(String delivery, Payload payload, Person person) {
        var event = new Payload(payload.at("event"));
        var channel = event.text("channel");
        var thread = event.textOrNull("thread_ts");
        origins.remember(delivery, new Origins.Origin(channel, thread, null, false));
        var place = (thread == null ? Optional.<Place>empty() : caseUnder(channel, thread))
                .or(() -> rooms.name(channel).map(Place.Channel::new))
                .orElseGet(() -> new Place.Direct(person.id()));
        var bot = payload.at("authorizations").path(0).path("user_id").asString("");
        var said = bot.isEmpty()
                ? event.text("text").replaceFirst("<@[A-Z0-9]+(\\|[^<>]*)?>", " ")
                : event.text("text").replaceAll("<@" + java.util.regex.Pattern.quote(bot) + "(\\|[^<>]*)?>", " ");
        hand(new Incoming.BotMentioned(delivery, person.id(), place, plain(said)), payload, person);
    }

    /** The thread of the case whose card a thread hangs under, in a channel or in direct messages. */
    private Optional<Place> caseUnder(String channel, String root) {
        return standing.at(Users.PLATFORM, channel, root)
                .map(wanted -> SlackJson.MAPPER.readValue(wanted.payload(), Message.class))
                .filter(message -> message.kind() == Message.Kind.CARD)
                .flatMap(message -> Optional.ofNullable(message.caseId()))
                .map(Place.Thread::new);
    }

    private void home(String delivery, Payload payload, Person person) {
        inbox.get().receive(new Incoming.HomeOpened(delivery, person.id()));
        if (Set.of("", "home").contains(payload.text("event", "tab"))) {
            home.opened(payload.user(), delivery);
        }
    }
}
