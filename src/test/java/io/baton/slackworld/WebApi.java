package io.baton.slackworld;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Takes a call of the Web API through the checks that all methods share, and keeps a record of it. */
final class WebApi {

    /** What to answer; {@code afterwards} is a fault that happens on the way back. */
    record Answer(
            int status,
            ObjectNode body,
            int retryAfterSeconds,
            @Nullable Fault afterwards) {}

    private final World world;
    private final Tiers tiers;
    private final Faults faults;
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final List<ApiCall> calls = new CopyOnWriteArrayList<>();
    private volatile @Nullable String revokedWith;

    WebApi(World world, Tiers tiers, Faults faults) {
        this.world = world;
        this.tiers = tiers;
        this.faults = faults;
        add(List.of(Method.of("auth.test", 0, "", this::authTest), Method.of("api.test", 4, "", this::apiTest)));
    }

    void add(List<Method> more) {
        more.forEach(method -> methods.put(method.name(), method));
    }

    List<ApiCall> calls() {
        return List.copyOf(calls);
    }

    /** From now on the app's tokens are answered with this error, such as {@code token_revoked}. */
    void revoke(@Nullable String error) {
        revokedWith = error;
    }

    /** Answers a call. {@code token} is empty where none was given, {@code inHeader} tells how it came. */
    Answer call(String name, String token, boolean inHeader, Args args) {
        var fault = faults.next(name).orElse(null);
        var answer =
                fault == null ? attempt(name, token, inHeader, args) : withFault(fault, name, token, inHeader, args);
        var dropped = fault instanceof Fault.DropBefore || fault instanceof Fault.DropAfter;
        world.run(() -> calls.add(new ApiCall(
                world.clock.instant(),
                name,
                args.shown(),
                dropped ? 0 : answer.status(),
                dropped ? Json.object() : answer.body())));
        return answer;
    }

    /** The scopes of a token, as the head of every answer names them. */
    Optional<String> scopes(String token) {
        if (token.equals(world.app.botToken)) {
            return Optional.of(String.join(",", world.app.scopes));
        }
        return token.equals(world.app.appToken) ? Optional.of("connections:write") : Optional.empty();
    }

    private Answer withFault(Fault fault, String name, String token, boolean inHeader, Args args) {
        return switch (fault) {
            case Fault.RateLimited(var after) -> refused(Refused.rateLimited((int) after.toSeconds()));
            case Fault.HttpError(var status) -> new Answer(status, Json.object().put("ok", false), 0, null);
            case Fault.Error(var error) -> refused(new Refused(error));
            case Fault.DropBefore _ -> new Answer(0, Json.object(), 0, fault);
            case Fault.DropAfter _, Fault.Delay _ -> {
                var answer = attempt(name, token, inHeader, args);
                yield new Answer(answer.status(), answer.body(), answer.retryAfterSeconds(), fault);
            }
        };
    }

    private Answer attempt(String name, String token, boolean inHeader, Args args) {
        try {
            var body = world.with(() -> checked(name, token, inHeader, args));
            return new Answer(200, body.put("ok", true), 0, null);
        } catch (Refused refused) {
            return refused(refused);
        }
    }

    private ObjectNode checked(String name, String token, boolean inHeader, Args args) {
        var method = methods.get(name);
        if (method == null) {
            throw Refused.with("unknown_method", Json.object().put("req_method", name));
        }
        authenticate(name, token, inHeader);
        if (method.scopes().length > 0) {
            world.app.require(method.scopes());
        }
        tiers.count(method);
        return method.handler().apply(args);
    }

    private void authenticate(String name, String token, boolean inHeader) {
        var appLevel = name.startsWith("apps.");
        if (token.isEmpty() || appLevel && !inHeader) {
            throw new Refused("not_authed");
        }
        if (!token.equals(world.app.botToken) && !token.equals(world.app.appToken)) {
            throw new Refused("invalid_auth");
        }
        var revoked = revokedWith;
        if (revoked != null) {
            throw new Refused(revoked);
        }
        if (appLevel != token.equals(world.app.appToken) && !name.equals("auth.test")) {
            throw new Refused("not_allowed_token_type");
        }
    }

    private static Answer refused(Refused refused) {
        return new Answer(refused.status(), refused.answer(), refused.retryAfterSeconds(), null);
    }

    private ObjectNode authTest(Args args) {
        var app = world.app;
        return Json.object()
                .put("url", "https://" + app.domain + ".slack.com/")
                .put("team", "Baton Test")
                .put("user", app.botName)
                .put("team_id", app.teamId)
                .put("user_id", app.botUserId)
                .put("bot_id", app.botId)
                .put("is_enterprise_install", false);
    }

    private ObjectNode apiTest(Args args) {
        if (args.has("error")) {
            throw new Refused(args.text("error"));
        }
        var answer = Json.object();
        answer.set("args", args.shown());
        return answer;
    }
}
