package io.baton.slackworld;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** An answer {@code ok: false} of the Web API, thrown where the rule is and answered where the call came in. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ObjectNode answer;
    private final int status;
    private final int retryAfterSeconds;

    private Refused(ObjectNode answer, int status, int retryAfterSeconds) {
        super(Json.text(answer, "error"));
        this.answer = answer;
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    Refused(String error) {
        this(error, List.of());
    }

    /** With the lines that Slack puts into {@code response_metadata.messages}. */
    Refused(String error, List<String> problems) {
        this(body(error, problems), 200, 0);
    }

    static Refused missing(String field) {
        return new Refused("invalid_arguments", List.of("missing required field: " + field));
    }

    static Refused missingScope(String needed, String provided) {
        return new Refused(
                body("missing_scope", List.of()).put("needed", needed).put("provided", provided), 200, 0);
    }

    static Refused rateLimited(int retryAfterSeconds) {
        return new Refused(body("ratelimited", List.of()), 429, retryAfterSeconds);
    }

    /** With more fields beside the error. */
    static Refused with(String error, ObjectNode more) {
        var answer = body(error, List.of());
        answer.setAll(more);
        return new Refused(answer, 200, 0);
    }

    ObjectNode answer() {
        return answer;
    }

    int status() {
        return status;
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    private static ObjectNode body(String error, List<String> problems) {
        var body = Json.object().put("ok", false).put("error", error);
        if (!problems.isEmpty()) {
            body.set("errors", Json.array(problems));
            body.putObject("response_metadata")
                    .set(
                            "messages",
                            Json.array(problems.stream()
                                    .map(problem -> "[ERROR] " + problem)
                                    .toList()));
        }
        return body;
    }
}
