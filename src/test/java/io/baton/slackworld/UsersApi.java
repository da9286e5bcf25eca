package io.baton.slackworld;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The methods {@code users.*} and {@code usergroups.*}. */
final class UsersApi {

    private final World world;
    private final Lookup lookup;

    UsersApi(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    List<Method> methods() {
        return List.of(
                Method.of("users.info", 4, "users:read", this::info),
                Method.of("users.list", 2, "users:read", this::list),
                Method.of("users.lookupByEmail", 3, "users:read.email", this::lookupByEmail),
                Method.of("usergroups.list", 2, "usergroups:read", this::groups),
                Method.of("usergroups.users.list", 2, "usergroups:read", this::groupMembers));
    }

    private ObjectNode info(Args args) {
        return user(lookup.person(args.need("user")));
    }

    private ObjectNode list(Args args) {
        var accounts = List.copyOf(world.accounts.values());
        var page = lookup.page(args, 1000, "members", accounts, this::json);
        return page.put("cache_ts", world.seconds());
    }

    private ObjectNode lookupByEmail(Args args) {
        var email = args.need("email");
        return user(world.accounts.values().stream()
                .filter(account -> email.equalsIgnoreCase(account.email) && !account.deleted)
                .findFirst()
                .orElseThrow(() -> new Refused("users_not_found")));
    }

    private ObjectNode groups(Args args) {
        var withUsers = args.flag("include_users", false);
        var answer = Json.object();
        var array = answer.putArray("usergroups");
        world.groups.forEach(group -> array.add(group.json(world.app, withUsers)));
        return answer;
    }

    private ObjectNode groupMembers(Args args) {
        var id = args.need("usergroup");
        var group = world.groups.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("no_such_subteam"));
        var answer = Json.object();
        answer.set("users", Json.array(group.members()));
        return answer;
    }

    private ObjectNode user(Account account) {
        var answer = Json.object();
        answer.set("user", json(account));
        return answer;
    }

    private ObjectNode json(Account account) {
        return account.json(world.app, world.app.scopes.contains("users:read.email"));
    }
}
