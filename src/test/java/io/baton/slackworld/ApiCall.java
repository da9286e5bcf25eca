package io.baton.slackworld;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A call of the Web API that came in.
 *
 * @param args the arguments without the token
 * @param status the HTTP status that was answered; 0 where the connection was dropped
 * @param answer what was answered; an empty object where the connection was dropped
 */
public record ApiCall(Instant at, String method, JsonNode args, int status, JsonNode answer) {

    /** Whether Slack did what was asked. */
    public boolean ok() {
        return answer.path("ok").asBoolean(false);
    }

    /** The error, empty when it went well. */
    public String error() {
        return Json.text(answer, "error");
    }

    /** An argument as text, empty where it is missing. */
    public String arg(String name) {
        return Json.text(args, name);
    }
}
