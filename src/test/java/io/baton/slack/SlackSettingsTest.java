package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What is logged of the settings tells no secret. */
class SlackSettingsTest {

    @Test
    void inWordsTheyNameNeitherTokensNorTheSecret() {
        var settings = new SlackSettings(
                "xoxb-1", "xapp-2", "hush", "https://slack.com/api/", List.of(), List.of(), DataSize.ofMegabytes(1));

        assertThat(settings.toString())
                .contains("Socket Mode", "https://slack.com/api/")
                .doesNotContain("xoxb-1", "xapp-2", "hush");
    }
}
