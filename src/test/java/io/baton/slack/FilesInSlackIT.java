package io.baton.slack;

import static io.baton.slack.PartsBot.BUILDING;
import static io.baton.slack.PartsBot.asked;
import static io.baton.slack.PartsBot.begins;
import static io.baton.slack.SlackBotFixture.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.baton.slackworld.FileTrouble;
import io.baton.slackworld.SlackUser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that people send as answers in Slack, and files that Baton brings them there. */
@ExtendWith(PartsBot.class)
class FilesInSlackIT {

    private static final byte[] PICTURE = "the door".getBytes(StandardCharsets.UTF_8);

    private final PartsBot.Bots bots;
    private final List<String> askedElsewhere = Collections.synchronizedList(new ArrayList<>());
    private HttpServer elsewhere;

    FilesInSlackIT(PartsBot.Bots bots) {
        this.bots = bots;
    }

    /** A server that is not Slack's: it remembers what it is asked, with the token if it is given one. */
    @BeforeEach
    void elsewhere() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            askedElsewhere.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(200, PICTURE.length);
            exchange.getResponseBody().write(PICTURE);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void stop() {
        elsewhere.stop(0);
    }

    private SlackBot bot() {
        return bots.in(SlackBot.Mode.HTTP);
    }

    private SlackUser at(String person, SlackBot.Mode mode) {
        var user = bots.in(mode).slack.user(person);
        begins(user, BUILDING, "Picture of the door");
        return user;
    }

    private static void cancel(SlackUser user, String question) {
        user.click(asked(user, question), "Cancel").acked();
        user.direct().await("Cancelled", message -> message.buttons().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void aFileSentInTheDirectMessagesAnswersTheQuestion(SlackBot.Mode mode) {
        var maria = at("maria", mode);

        maria.upload("door.png", PICTURE);

        maria.direct().await("answered", says("door.png"));
        cancel(maria, "Keys");
    }

    @Test
    void whatIsNotTakenIsSaidAndTheQuestionStaysOpen() {
        var tom = at("tom", SlackBot.Mode.HTTP);

        tom.upload("door.exe", PICTURE);
        tom.direct().await("wrong kind", says("door.exe"));
        asked(tom, "Picture of the door");

        tom.upload("door.png", new byte[1024 * 1024 + 1]);
        tom.direct().await("too large for the question", says("1 MB"));
        asked(tom, "Picture of the door");

        tom.upload("film.png", new byte[26 * 1024 * 1024]);
        tom.direct().await("too large to fetch", says("larger than 25 MB"));
        asked(tom, "Picture of the door");

        tom.upload("door.png", PICTURE);
        cancel(tom, "Keys");
    }

    @Test
    void aFileThatCannotBeFetchedIsSaidAndCanBeSentAgain() {
        var omar = at("omar", SlackBot.Mode.HTTP);
        var slack = bot().slack;

        for (var trouble : List.of(
                new FileTrouble.HttpError(500),
                new FileTrouble.Redirected(foreign()),
                new FileTrouble.Elsewhere(foreign()),
                new FileTrouble.Elsewhere(URI.create("http://10.1.2.3/x")),
                new FileTrouble.Elsewhere(URI.create("not-an-address")))) {
            var name = "door" + trouble.hashCode() + ".png";
            var file = omar.uploadFile(name, PICTURE);
            slack.trouble(file, trouble);
            omar.say("here it is", file);
            omar.direct().await(trouble.toString(), says("I could not take “" + name + "”"));
        }

        assertThat(askedElsewhere).isEmpty();
        assertThat(omar.direct().messages()).filteredOn(says("null")::test).isEmpty();
        var good = omar.uploadFile("good.png", PICTURE);
        slack.trouble(good, new FileTrouble.HttpError(503));
        omar.say("", good);
        omar.direct().await("not yet", says("“good.png”"));
        slack.trouble(good, null);
        omar.say("once more", good);
        cancel(omar, "Keys");
    }

    @Test
    void ofSeveralFilesOfWhichOneFailsNoneIsTaken() {
        var joy = at("joy", SlackBot.Mode.HTTP);
        var good = joy.uploadFile("front.png", PICTURE);
        var bad = joy.uploadFile("back.png", PICTURE);
        bot().slack.trouble(bad, new FileTrouble.HttpError(500));

        joy.say("both sides", good, bad);

        joy.direct()
                .await(
                        "said",
                        message -> says("“back.png”").test(message)
                                && says("send it again").test(message));
        asked(joy, "Picture of the door");
        bot().slack.trouble(bad, null);
        joy.say("", good, bad);
        joy.direct()
                .await(
                        "both",
                        message -> says("front.png").test(message)
                                && says("back.png").test(message));
        cancel(joy, "Keys");
    }

    @Test
    void moreThanWasSaidIsNotRead() {
        var sam = at("sam", SlackBot.Mode.HTTP);
        var file = sam.uploadFile("door.png", new byte[26 * 1024 * 1024]);
        bot().slack.trouble(file, new FileTrouble.SaidSmaller(10));

        sam.say("", file);

        sam.direct().await("said", says("larger than 25 MB"));
        cancel(sam, "Picture of the door");
    }

    private URI foreign() {
        return URI.create("http://localhost:" + elsewhere.getAddress().getPort() + "/door.png");
    }

    @ParameterizedTest
    @EnumSource
    void documentsAndTablesComeAsFilesWhereverTheyAreAskedFor(SlackBot.Mode mode) {
        var bot = bots.in(mode);
        var usha = bot.slack.user("usha");
        var id = bot.submitsLinux("usha");

        usha.slash("/case documents " + id).acked();
        var said = usha.direct().await("documents", says("Documents of " + id));
        usha.direct()
                .thread(said)
                .await("the paper", message -> message.files().stream().anyMatch(name -> name.endsWith(".pdf")));

        usha.in("random").slash("/case tables " + id).acked();
        usha.in("random")
                .await(
                        "told where",
                        message -> message.onlyMe() && says("direct messages").test(message));
        var tables = usha.direct().await("tables", says("Tables of " + id));
        usha.direct().thread(tables).await("csv", message -> message.files().contains("servers.csv"));
        usha.direct().thread(tables).await("xlsx", message -> message.files().contains("servers.xlsx"));
        assertThat(new String(bot.slack.bytesOf("servers.csv"), StandardCharsets.UTF_8))
                .isNotBlank();

        var guest = bot.slack.user("guest2");
        guest.slash("/case documents " + id).acked();
        assertThat(guest.direct().await("You can't").files()).isEmpty();
        assertThat(guest.direct().messages())
                .filteredOn(message -> !message.files().isEmpty())
                .isEmpty();
    }
}
