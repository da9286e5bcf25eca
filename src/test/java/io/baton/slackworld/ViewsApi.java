package io.baton.slackworld;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods {@code views.*}. */
final class ViewsApi {

    private final World world;
    private final Views views;
    private final Triggers triggers;

    ViewsApi(World world, Views views, Triggers triggers) {
        this.world = world;
        this.views = views;
        this.triggers = triggers;
    }

    List<Method> methods() {
        return List.of(
                Method.of("views.open", 4, "", this::open),
                Method.of("views.push", 4, "", this::push),
                Method.of("views.update", 4, "", this::update),
                Method.of("views.publish", 4, "", this::publish));
    }

    private ObjectNode open(Args args) {
        var view = view(args, "modal");
        return answer(views.open(triggers.exchange(args.need("trigger_id")), view));
    }

    private ObjectNode push(Args args) {
        var view = view(args, "modal");
        return answer(views.push(triggers.exchange(args.need("trigger_id")), view));
    }

    private ObjectNode update(Args args) {
        var given = view(args, "modal");
        var view = views.find(args.text("view_id"), args.find("external_id").orElse(null))
                .orElseThrow(() -> new Refused("not_found"));
        views.checkHash(view, args.text("hash"));
        return answer(views.update(view, given));
    }

    private ObjectNode publish(Args args) {
        var user = args.need("user_id");
        if (!world.accounts.containsKey(user)) {
            throw new Refused("invalid_arguments", List.of("invalid `user_id`"));
        }
        return answer(views.publish(user, view(args, "home"), args.text("hash")));
    }

    private JsonNode view(Args args, String type) {
        var view = args.json("view", "invalid_arguments").orElseThrow(() -> Refused.missing("view"));
        views.check(view, type);
        return view;
    }

    private ObjectNode answer(View view) {
        var answer = Json.object();
        answer.set("view", view.json(world.app));
        return answer;
    }
}
