package io.baton.slack;

import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP mode: reads the body as it was sent, since the signature is over its bytes, checks it and hands it to Bolt. */
final class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(EventsServlet.class);
    private static final int LARGEST = 1024 * 1024;

    /** Slack's check of the certificate asks for nothing, and gets nothing. */
    private static final Pattern SSL_CHECK = Pattern.compile("(^|&)ssl_check=1(&|$)");

    private final transient Door door;
    private final transient Signature signature;
    private final transient InstantSource clock;

    EventsServlet(Door door, Signature signature, InstantSource clock) {
        this.door = door;
        this.signature = signature;
        this.clock = clock;
    }

    /** For whoever looks at the address with a browser, and for Slack's check of the certificate. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("1".equals(request.getParameter("ssl_check"))) {
            response.setStatus(200);
            return;
        }
        response.setStatus(405);
        response.setHeader("Allow", "POST");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write("Slack posts here what happens.\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            response.setStatus(413);
            return;
        }
        var body = new String(bytes, StandardCharsets.UTF_8);
        if (!body.startsWith("{") && SSL_CHECK.matcher(body).find()) {
            response.setStatus(200);
        } else if (isFromSlack(request, bytes)) {
            write(response, Payload.isReadable(body) ? run(request, body) : badRequest());
        } else {
            response.setStatus(401);
        }
    }

    private boolean isFromSlack(HttpServletRequest request, byte[] bytes) {
        var time = request.getHeader("X-Slack-Request-Timestamp");
        var now = clock.instant();
        return switch (signature.of(time, bytes, request.getHeader("X-Slack-Signature"), now)) {
            case GOOD -> true;
            case WRONG -> {
                log.warn("A request without a good signature was refused. If it was Slack's, BATON_SLACK_SIGNING_SECRET"
                        + " is not that of the app (Basic Information)");
                yield false;
            }
            case ANOTHER_TIME -> {
                log.warn(
                        "A request of Slack's was refused: it is of {} by Slack's clock and it is {} by ours. If this"
                                + " goes on, set this machine's clock (NTP)",
                        Instant.ofEpochSecond(Long.parseLong(time)),
                        now);
                yield false;
            }
        };
    }

    private Response run(HttpServletRequest request, String body) {
        try {
            var parsed = new SlackRequestParser(door.config())
                    .parse(SlackRequestParser.HttpRequest.builder()
                            .requestUri(request.getRequestURI())
                            .remoteAddress(request.getRemoteAddr())
                            .queryString(Map.of())
                            .requestBody(body)
                            .headers(new RequestHeaders(headers(request)))
                            .build());
            return parsed == null ? door.takeUnread(Payload.ofBody(body)) : door.run(parsed);
        } catch (RuntimeException unreadable) {
            log.info("Bolt cannot read a request from Slack: {}", unreadable.toString());
            return door.takeUnread(Payload.ofBody(body));
        }
    }

    private static Response badRequest() {
        return Response.builder().statusCode(400).body("").build();
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new HashMap<String, List<String>>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        return headers;
    }

    private static void write(HttpServletResponse response, Response answer) throws IOException {
        response.setStatus(answer.getStatusCode());
        response.setContentType(answer.getContentType());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var body = answer.getBody();
        if (body != null) {
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
