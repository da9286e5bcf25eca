package io.baton.slack;

import static io.baton.slack.PartsBot.BUILDING;
import static io.baton.slack.PartsBot.asked;
import static io.baton.slack.PartsBot.begins;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Menus and pickers in the conversation, one of them with more options than Slack takes in one list. */
@ExtendWith(PartsBot.class)
class PickersInSlackIT {

    private final PartsBot.Bots bots;

    PickersInSlackIT(PartsBot.Bots bots) {
        this.bots = bots;
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfChoiceIsMadeByItsPicker(SlackBot.Mode mode) {
        var ray = bots.in(mode).slack.user("ray");
        begins(ray, BUILDING, "Picture of the door");
        ray.upload("door.png", "the door".getBytes(StandardCharsets.UTF_8));
        asked(ray, "Keys");
        ray.say("item,count\nlock,1");

        var town = asked(ray, "Town");
        assertThat(town.options("Town")).hasSize(120).contains("Town 001", "Town 120");
        ray.select(town, "Town", "Town 117").acked();
        var towns = asked(ray, "Towns");
        ray.select(towns, "Towns", "Town 003", "Town 119").acked();
        ray.click(towns, "Take these").acked();
        ray.select(asked(ray, "Who keeps it"), "Who keeps it", "kate").acked();
        var friends = asked(ray, "Who else");
        ray.click(friends, "Take these").acked();
        ray.direct()
                .await(
                        "none chosen",
                        message -> SlackAnswers.asks("Who else").test(message)
                                && !message.ts().equals(friends.ts()));
        var again = asked(ray, "Who else");
        ray.select(again, "Who else", "tom", "kate").acked();
        ray.click(again, "Take these").acked();
        ray.select(asked(ray, "From which day"), "From which day", "2027-03-01").acked();
        ray.select(asked(ray, "At what time"), "choose:at", "1804000000").acked();

        var review = ray.direct().await("Please check your request");
        assertThat(review.words())
                .contains("Town 117", "Town 003", "Town 119", "Kate Nguyen", "Tom Becker", "2027-03-01", "2027-03-02");
        ray.click(review, "Cancel").acked();
    }
}
