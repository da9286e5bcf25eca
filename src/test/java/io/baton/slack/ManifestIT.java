package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.desk.Lobby;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped manifest, word for word, for the commands that the running bot takes. */
class ManifestIT {

    private static final Path SHIPPED = Path.of("bot-config/slack/manifest.yaml");

    @Test
    void shippedManifestIsWhatTheCodeSays() throws IOException {
        try (var bot = SlackBot.started(SlackBot.workspace().start(), SlackBot.Mode.HTTP)) {
            var text = Manifest.text(bot.part(Lobby.class).commands());
            if ("write".equals(System.getProperty("manifest"))) {
                Files.createDirectories(SHIPPED.getParent());
                Files.writeString(SHIPPED, text);
            }

            assertThat(Files.readString(SHIPPED))
                    .as("to update the manifest: ./mvnw verify -Dit.test=ManifestIT -Dmanifest=write")
                    .isEqualTo(text);
        }
    }
}
