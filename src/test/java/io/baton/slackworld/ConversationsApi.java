package io.baton.slackworld;

import io.baton.slackworld.Channel.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The methods {@code conversations.*} that are about the conversation itself and who is in it. */
final class ConversationsApi {

    private final World world;
    private final Events events;
    private final Messages messages;
    private final Lookup lookup;

    ConversationsApi(World world, Events events, Messages messages) {
        this.world = world;
        this.events = events;
        this.messages = messages;
        this.lookup = new Lookup(world);
    }

    List<Method> methods() {
        return List.of(
                Method.of("conversations.create", 2, "", this::create),
                Method.of("conversations.invite", 3, "", this::invite),
                Method.of("conversations.info", 3, "", this::info),
                Method.of("conversations.list", 2, "", this::list),
                Method.of("conversations.members", 4, "", this::members),
                Method.of("conversations.open", 3, "", this::open),
                Method.of("conversations.setTopic", 2, "", this::setTopic),
                Method.of("conversations.archive", 2, "", this::archive),
                Method.of("conversations.join", 3, "channels:join", this::join));
    }

    private ObjectNode create(Args args) {
        var kind = args.flag("is_private", false) ? Kind.PRIVATE : Kind.PUBLIC;
        world.app.require(kind.manageScope());
        var name = args.text("name");
        checkName(name);
        var channel = world.create(name, kind, world.app.botUserId);
        events.joined(channel, world.app.botUserId, "");
        return answer(channel);
    }

    private void checkName(String name) {
        if (name.isEmpty()) {
            throw new Refused("invalid_name_required");
        }
        if (name.length() > 80) {
            throw new Refused("invalid_name_maxlength");
        }
        if (name.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new Refused("invalid_name_punctuation");
        }
        if (!name.equals(name.toLowerCase(Locale.ROOT)) || !name.matches("[\\p{L}\\p{N}_-]+")) {
            throw new Refused("invalid_name_specials");
        }
        if (world.named(name).isPresent()) {
            throw new Refused("name_taken");
        }
    }

    private ObjectNode invite(Args args) {
        var channel = manageable(args);
        var failed = Json.array();
        var welcome = new ArrayList<String>();
        for (var user : args.words("users")) {
            var problem = problem(channel, user);
            if (problem.isEmpty()) {
                welcome.add(user);
            } else {
                failed.addObject().put("user", user).put("ok", false).put("error", problem);
            }
        }
        if (welcome.isEmpty() && failed.isEmpty()) {
            throw new Refused("no_user");
        }
        if (!failed.isEmpty() && !args.flag("force", false)) {
            var more = Json.object();
            more.set("errors", failed);
            throw Refused.with(Json.text(failed.get(0), "error"), more);
        }
        welcome.forEach(user -> {
            channel.members.add(user);
            events.joined(channel, user, world.app.botUserId);
        });
        return answer(channel);
    }

    private String problem(Channel channel, String user) {
        if (user.equals(world.app.botUserId)) {
            return "cant_invite_self";
        }
        var account = world.accounts.get(user);
        if (account == null) {
            return "user_not_found";
        }
        if (account.deleted) {
            return "user_is_deactivated";
        }
        return channel.members.contains(user) ? "already_in_channel" : "";
    }

    private ObjectNode info(Args args) {
        var channel = lookup.channel(args);
        world.app.require(channel.kind.scope + ":read");
        var answer = answer(channel);
        if (!args.flag("include_num_members", false)) {
            ((ObjectNode) answer.path("channel")).remove("num_members");
        }
        return answer;
    }

    private ObjectNode list(Args args) {
        var wanted = args.has("types") ? args.words("types") : List.of("public_channel");
        for (var kind : Kind.values()) {
            if (wanted.contains(kind.listed)) {
                world.app.require(kind.scope + ":read");
            }
        }
        var withoutArchived = args.flag("exclude_archived", false);
        var channels = world.channels.values().stream()
                .filter(channel -> wanted.contains(channel.kind.listed))
                .filter(channel -> channel.kind == Kind.PUBLIC || lookup.member(channel))
                .filter(channel -> !(withoutArchived && channel.archived))
                .toList();
        return lookup.page(args, 100, "channels", channels, channel -> channel.json(world.app));
    }

    private ObjectNode members(Args args) {
        var channel = lookup.channel(args);
        world.app.require(channel.kind.scope + ":read");
        return lookup.page(args, 100, "members", List.copyOf(channel.members), JsonNodeFactory.instance::stringNode);
    }

    private ObjectNode open(Args args) {
        var users = args.words("users");
        if (args.has("channel")) {
            return opened(lookup.channel(args), true);
        }
        if (users.isEmpty()) {
            throw new Refused("users_list_not_supplied");
        }
        if (users.size() > 8) {
            throw new Refused("too_many_users");
        }
        world.app.require(users.size() > 1 ? "mpim:write" : "im:write");
        var all = new ArrayList<String>();
        all.add(world.app.botUserId);
        for (var user : users) {
            var person = lookup.person(user);
            if (person.deleted) {
                throw new Refused("user_disabled");
            }
            all.add(person.id);
        }
        var before = world.channels.size();
        var channel = world.direct(all);
        return opened(channel, channel.openedByBot && before == world.channels.size());
    }

    private ObjectNode opened(Channel channel, boolean already) {
        channel.openedByBot = true;
        var answer = Json.object();
        if (already) {
            answer.put("no_op", true).put("already_open", true);
        }
        answer.putObject("channel").put("id", channel.id);
        return answer;
    }

    private ObjectNode setTopic(Args args) {
        var channel = manageable(args);
        var topic = args.text("topic");
        if (topic.length() > 250) {
            throw new Refused("too_long");
        }
        channel.topic = topic;
        var note = new Posted(world.ids.stamp(), channel, world.bot);
        note.subtype = "channel_topic";
        note.text = "set the channel topic: " + topic;
        messages.publish(note);
        return answer(channel);
    }

    private ObjectNode archive(Args args) {
        var channel = lookup.channel(args);
        world.app.require(channel.kind.manageScope());
        if (channel.archived) {
            throw new Refused("already_archived");
        }
        if (channel.name.equals("general")) {
            throw new Refused("cant_archive_general");
        }
        if (!lookup.member(channel)) {
            throw new Refused("not_in_channel");
        }
        channel.archived = true;
        return Json.object();
    }

    private ObjectNode join(Args args) {
        var channel = lookup.channel(args);
        if (channel.kind != Kind.PUBLIC) {
            throw new Refused("method_not_supported_for_channel_type");
        }
        if (channel.archived) {
            throw new Refused("is_archived");
        }
        var answer = Json.object();
        if (channel.members.add(world.app.botUserId)) {
            events.joined(channel, world.app.botUserId, "");
        } else {
            answer.put("warning", "already_in_channel");
            answer.putObject("response_metadata").putArray("warnings").add("already_in_channel");
        }
        answer.set("channel", channel.json(world.app));
        return answer;
    }

    private Channel manageable(Args args) {
        var channel = lookup.joined(args);
        world.app.require(channel.kind.manageScope());
        if (channel.kind.direct()) {
            throw new Refused("method_not_supported_for_channel_type");
        }
        if (channel.archived) {
            throw new Refused("is_archived");
        }
        return channel;
    }

    private ObjectNode answer(Channel channel) {
        var answer = Json.object();
        answer.set("channel", channel.json(world.app));
        return answer;
    }
}
