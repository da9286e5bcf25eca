package io.baton.slackworld;

import static io.baton.slackworld.SlackWorldChatIT.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of the app and of people. */
class SlackWorldFilesIT {

    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

    private final SlackWorkspace slack = SlackWorkspace.builder()
            .users("maria")
            .channel("esd-intake", "maria", "baton")
            .start();
    private final PlainApp app = new PlainApp(slack);
    private final String intake = slack.channelId("esd-intake");

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void anUploadTakesThreeSteps() {
        var url = app.call("files.getUploadURLExternal", "filename", "notes.txt", "length", "5");
        var sent = app.post(URI.create(Json.text(url, "upload_url")), "", HELLO, "application/octet-stream");
        var done = complete(Json.text(url, "file_id"));

        assertThat(sent.body()).isEqualTo("OK - 5");
        assertThat(done.path("ok").asBoolean()).isTrue();
        assertThat(done.path("files").path(0).path("title").asString()).isEqualTo("Notes");
        var seen = slack.user("maria").in("esd-intake").last();
        assertThat(seen.files()).containsExactly("notes.txt");
        assertThat(seen.words()).isEqualTo("here");
        assertThat(app.call("files.info", "file", Json.text(url, "file_id"))
                        .path("file")
                        .path("size")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void anUploadMayComeAsMultipart() {
        var url = app.call("files.getUploadURLExternal", "filename", "notes.txt", "length", "5");
        var body =
                "--xx\r\nContent-Disposition: form-data; name=\"f\"; filename=\"notes.txt\"\r\n\r\nhello\r\n--xx--\r\n";

        var sent = app.post(
                URI.create(Json.text(url, "upload_url")),
                "",
                body.getBytes(StandardCharsets.UTF_8),
                "multipart/form-data; boundary=xx");

        assertThat(sent.body()).isEqualTo("OK - 5");
    }

    @Test
    void whatWasNeverSentCannotBeCompleted() {
        var url = app.call("files.getUploadURLExternal", "filename", "notes.txt", "length", "5");

        assertThat(error(complete(Json.text(url, "file_id")))).isEqualTo("file_not_found");
        assertThat(app.post(URI.create(Json.text(url, "upload_url")), "", new byte[3], "text/plain")
                        .statusCode())
                .isEqualTo(400);
        assertThat(error(app.call("files.getUploadURLExternal", "filename", "notes.txt")))
                .isEqualTo("invalid_arguments");
        assertThat(error(app.call("files.info", "file", "F404"))).isEqualTo("file_not_found");
    }

    @Test
    void aPersonsFileComesWithTheMessageAndIsReadWithTheToken() {
        app.connect();
        slack.user("maria").in("esd-intake").upload("diagram.png", HELLO, "the diagram");
        slack.awaitQuiet();

        var message = slack.deliveries().stream()
                .filter(delivery -> delivery.payloadType().equals("message"))
                .findFirst()
                .orElseThrow()
                .payload()
                .path("event");
        assertThat(message.path("subtype").asString()).isEqualTo("file_share");
        var file = message.path("files").path(0);
        assertThat(file.path("mimetype").asString()).isEqualTo("image/png");
        var url = URI.create(file.path("url_private_download").asString());
        assertThat(app.get(url, slack.botToken()).body()).isEqualTo("hello");
        assertThat(app.get(url, "").statusCode()).isEqualTo(302);
        assertThat(app.get(url, "xoxb-other").statusCode()).isEqualTo(302);
        assertThat(slack.deliveries()).extracting(Delivery::payloadType).containsExactly("message", "file_shared");
    }

    private JsonNode complete(String fileId) {
        return app.call(
                "files.completeUploadExternal",
                "files",
                "[{\"id\":\"" + fileId + "\",\"title\":\"Notes\"}]",
                "channel_id",
                intake,
                "initial_comment",
                "here");
    }
}
