package io.baton.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import io.baton.slack.Intake.Unkept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where what Slack sends comes in, by socket or by HTTP: Bolt checks and routes it, and whatever becomes of it, Slack
 * hears that it arrived.
 */
final class Door extends App {

    private static final Logger log = LoggerFactory.getLogger(Door.class);
    private static final Pattern ANY = Pattern.compile(".*");

    /** The callback id of the shortcut that makes a request of a message. */
    static final String SHORTCUT = "request-from-message";

    private static final Response NO_OPTIONS = Response.json(200, "{\"options\":[]}");

    /** What we answer where we cannot keep an event: Slack sends it again, at once, after a minute, after five. */
    private static final int AWAY = 503;

    private static final int LAST_REPETITION = 3;

    private final Intake intake;

    Door(SlackApi api, SlackSettings settings, Intake intake) {
        super(AppConfig.builder()
                .slack(api.slack())
                .signingSecret(settings.signingSecret())
                .clientId(null)
                .clientSecret(null)
                .allEventsApiAutoAckEnabled(true)
                .build());
        this.intake = intake;
        routes();
    }

    /** No authorization: who acts is looked up by us, and asking Slack for it would tie each request to its health. */
    @Override
    protected List<Middleware> buildDefaultMiddlewareList(AppConfig config) {
        var secret = config.getSigningSecret();
        var list = new ArrayList<Middleware>();
        list.add(new SSLCheck(null));
        list.add(new RequestVerification(new SlackSignature.Verifier(
                new SlackSignature.Generator(secret == null || secret.isEmpty() ? "none" : secret))));
        list.add(this::events);
        return list;
    }

    private void routes() {
        command(ANY, (request, context) -> command(Payload.of(request)));
        blockAction(ANY, (request, context) -> action(Payload.of(request)));
        viewSubmission(ANY, (request, context) -> form(Payload.of(request)));
        viewClosed(ANY, (request, context) -> context.ack());
        blockSuggestion(ANY, (request, context) -> NO_OPTIONS);
        globalShortcut(ANY, (request, context) -> context.ack());
        messageShortcut(ANY, (request, context) -> shortcut(Payload.of(request)));
    }

    private Response command(Payload payload) {
        intake.take(Kind.COMMAND, id("command", payload.interaction()), payload, Unkept.IS_LOST);
        return Response.ok();
    }

    private Response action(Payload payload) {
        intake.take(Kind.ACTION, press(payload), payload, Unkept.IS_LOST);
        return Response.ok();
    }

    private Response form(Payload payload) {
        return answer(intake.sent(id("form", payload.interaction()), payload));
    }

    private Response shortcut(Payload payload) {
        if (payload.text("callback_id").equals(SHORTCUT)) {
            intake.take(Kind.SHORTCUT, id("shortcut", payload.interaction()), payload, Unkept.IS_LOST);
        }
        return Response.ok();
    }

    /** Takes what Bolt cannot read: its models stop at every shape that they do not know, we read only what we need. */
    Response takeUnread(Payload payload) {
        try {
            return payload.text("command").isEmpty() ? unread(payload) : command(payload);
        } catch (RuntimeException fault) {
            log.error("Could not take something that Bolt cannot read", fault);
            return Response.ok();
        }
    }

    private Response unread(Payload payload) {
        return switch (payload.text("type")) {
            case "event_callback" -> {
                var _ = heard(payload, Unkept.IS_LOST);
                yield Response.ok();
            }
            case "block_actions" -> action(payload);
            case "view_submission" -> form(payload);
            case "message_action" -> shortcut(payload);
            case "block_suggestion" -> NO_OPTIONS;
            default -> {
                log.info("Nobody here takes a payload of the type {}", payload.text("type"));
                yield Response.ok();
            }
        };
    }

    /**
     * Events are read from what was sent, not from the client's models of them: those know less than Slack sends. Bolt
     * acknowledges every event by itself; by HTTP one that could not be kept is refused, so that Slack sends it again.
     */
    private Response events(Request<?> request, Response response, MiddlewareChain chain) throws Exception {
        if (request instanceof EventRequest event && !heard(Payload.of(event), unkept(event)) && isSigned(event)) {
            return Response.builder().statusCode(AWAY).body("").build();
        }
        return chain.next(request);
    }

    private static Unkept unkept(EventRequest event) {
        var repeated = event.getHeaders().getFirstValue("X-Slack-Retry-Num");
        var number = repeated == null || !repeated.matches("\\d") ? 0 : Integer.parseInt(repeated);
        return !isSigned(event) || number >= LAST_REPETITION
                ? Unkept.IS_LOST
                : number == 0 ? Unkept.COMES_AGAIN : Unkept.COMES_AGAIN_AS_SAID;
    }

    /** True for what came by HTTP: a socket is opened by us, so that nothing on it is signed. */
    private static boolean isSigned(EventRequest event) {
        return event.getHeaders().getFirstValue("X-Slack-Signature") != null;
    }

    private boolean heard(Payload payload, Unkept otherwise) {
        var id = id("event", payload.event());
        return switch (payload.text("event", "type")) {
            case "message" ->
                !isSaid(payload) || isSmallTalk(payload) || intake.take(Kind.MESSAGE, id, payload, otherwise);
            case "app_mention" -> !isMention(payload) || intake.take(Kind.MENTION, id, payload, otherwise);
            case "app_home_opened" -> intake.take(Kind.HOME, id, payload, otherwise);
            default -> {
                log.debug("An event that nobody here takes: {}", payload.text("event", "type"));
                yield true;
            }
        };
    }

    /** What bots say, ourselves among them, is nobody's, and what became of a message later is no message. */
    private static boolean isSaid(Payload payload) {
        return Set.of("", "file_share", "thread_broadcast").contains(payload.text("event", "subtype"))
                && payload.text("event", "bot_id").isEmpty()
                && !payload.text("event", "user").equals("USLACKBOT");
    }

    /** Cases have threads: what is said beside them in a channel is not for us. */
    private static boolean isSmallTalk(Payload payload) {
        return payload.isOverheard() && payload.text("event", "thread_ts").isEmpty();
    }

    /** In direct messages everything is said to the bot anyway, and a mention put in later was not said. */
    private static boolean isMention(Payload payload) {
        return isSaid(payload)
                && !payload.text("event", "channel").startsWith("D")
                && payload.at("event", "edited").isMissingNode();
    }

    /** What tells one press from all others; empty where nothing does. */
    private static String press(Payload payload) {
        var action = payload.at("actions").path(0);
        var when = action.path("action_ts").asString("");
        var which = String.join(
                "-",
                when,
                payload.user(),
                payload.message() + payload.text("view", "id"),
                action.path("action_id").asString(""),
                payload.interaction());
        return when.isEmpty() && payload.interaction().isEmpty() ? "" : id("action", which);
    }

    private static String id(String kind, String id) {
        return id.isEmpty() ? "" : kind + ":" + id;
    }

    private static Response answer(Forms.After after) {
        return switch (after) {
            case Forms.After.Close() -> Response.ok();
            case Forms.After.Errors(var errors) -> json(Map.of("response_action", "errors", "errors", errors));
            case Forms.After.Update(var view) -> json(Map.of("response_action", "update", "view", view));
        };
    }

    private static Response json(Map<String, Object> body) {
        return Response.json(200, SlackJson.MAPPER.writeValueAsString(body));
    }

    /** Slack hears that it arrived, unless it was not Slack that sent it. */
    @Override
    @SuppressWarnings("rawtypes") // as it is declared there
    public Response run(Request request) {
        try {
            var response = super.run(request);
            var status = response.getStatusCode();
            if (status == 200 || status == 401 || status == AWAY) {
                return response;
            }
            log.info("Nobody here takes {} ({})", request.getRequestType(), status);
        } catch (Exception fault) {
            log.error("Could not take {}", request.getRequestType(), fault);
        }
        return Response.ok();
    }
}
