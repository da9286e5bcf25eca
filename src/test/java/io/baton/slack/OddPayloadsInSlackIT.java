package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.slackworld.Delivery;
import io.baton.slackworld.SlackUser;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Payloads of shapes that Slack's own client does not know: a person's deed in one counts all the same. */
@ExtendWith(PartsBot.class)
class OddPayloadsInSlackIT {

    private final PartsBot.Bots bots;

    OddPayloadsInSlackIT(PartsBot.Bots bots) {
        this.bots = bots;
    }

    private static JsonNode json(String text, SlackUser user) {
        return SlackJson.MAPPER.readTree(text.replace('\'', '"')
                .replace("$user", user.id())
                .replace("$direct", user.direct().channelId()));
    }

    @ParameterizedTest
    @EnumSource
    void aButtonIsPressedInAMessageThatTheClientCannotRead(SlackBot.Mode mode) {
        var slack = bots.in(mode).slack;
        var guest = slack.user("guest12");
        var press = json("""
            {'type': 'block_actions', 'trigger_id': '1.2.odd', 'user': {'id': '$user'},
             'container': {'type': 'message', 'message_ts': '1.1', 'channel_id': '$direct'},
             'channel': {'id': '$direct'}, 'message': {'ts': '1.1', 'blocks': {'odd': true}}, 'state': [],
             'actions': [{'type': 'of_tomorrow', 'action_id': 'press:0:x', 'value': 'old', 'action_ts': '1.3'}]}
            """, guest);

        slack.replay(Delivery.Kind.INTERACTIVE, press).acked();

        guest.direct().await("That button is from before");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SOCKET | {'type': 'view_submission', 'user': {'id': '$user'}, 'view': {'blocks': 'odd', 'state': []}}
        HTTP   | {'type': 'view_submission', 'user': {'id': '$user'}, 'view': {'blocks': 'odd', 'state': []}}
        SOCKET | {'type': 'block_suggestion', 'user': {'id': '$user'}, 'container': []}
        HTTP   | {'type': 'block_suggestion', 'user': {'id': '$user'}, 'container': []}
        SOCKET | {'type': 'of_tomorrow', 'user': 'somebody'}
        HTTP   | {'type': 'of_tomorrow', 'user': 'somebody'}
        SOCKET | {'type': 'block_actions', 'user': {'id': '$user'}, 'actions': null}
        HTTP   | {'type': 'block_actions', 'user': {'id': '$user'}, 'actions': null}
        """)
    void whateverItsShapeItIsAcknowledged(SlackBot.Mode mode, String payload) {
        var slack = bots.in(mode).slack;

        var delivery = slack.replay(Delivery.Kind.INTERACTIVE, json(payload, slack.user("guest13")))
                .settled();

        assertThat(delivery.outcome()).isEqualTo(Delivery.Outcome.ACKED);
    }
}
