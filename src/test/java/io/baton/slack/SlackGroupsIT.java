package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Group;
import io.baton.chat.Groups;
import io.baton.chat.InMemoryIdentities;
import io.baton.chat.People;
import io.baton.chat.Person;
import io.baton.desk.KnownPeople;
import io.baton.slackworld.Fault;
import io.baton.slackworld.SlackWorkspace;
import io.baton.slackworld.WorldClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Roles by user groups of Slack, as time goes by. */
class SlackGroupsIT {

    private final WorldClock clock = new WorldClock();
    private final InMemoryIdentities identities = new InMemoryIdentities();
    private SlackWorkspace slack;
    private SlackApi api;
    private SlackGroups groups;

    @BeforeEach
    void start() {
        clock.freeze();
        slack = SlackWorkspace.builder()
                .users("kate", "omar", "guest")
                .userGroup("keepers", "kate", "guest")
                .withoutLimits()
                .start();
        api = new SlackApi(new SlackSettings(
                slack.botToken(), "", "s", slack.apiUrl(), List.of(), List.of(), DataSize.ofMegabytes(1)));
        var group = new Group("keepers", slack.userGroupId("keepers"), List.of("CARETAKER"));
        groups = new SlackGroups(api, new Groups(List.of(group)), configured(), identities, clock);
    }

    @AfterEach
    void stop() {
        api.close();
        slack.close();
    }

    private People configured() {
        var kate = new Person(
                "kate",
                "Kate",
                "ESD",
                "k@x.example",
                "1",
                Set.of("ESD"),
                false,
                slack.user("kate").id(),
                null);
        return new People() {
            @Override
            public List<Person> all() {
                return List.of(kate);
            }

            @Override
            public Optional<Person> find(String id) {
                return all().stream().filter(one -> one.id().equals(id)).findFirst();
            }
        };
    }

    private @Nullable Set<String> roles(String person) {
        return groups.roles().get(person);
    }

    @Test
    void whoIsInTheGroupHasItsRolesBesideHisOwn() {
        var known = new KnownPeople(configured(), new io.baton.chat.InMemoryProfiles(), groups);

        assertThat(known.find("kate").orElseThrow().roles()).containsExactlyInAnyOrder("ESD", "CARETAKER");
        assertThat(known.withRole("CARETAKER")).extracting(Person::id).containsExactly("kate");
    }

    @Test
    void somebodyWhomBatonMetInChatHasThemOnceHeIsKnown() {
        assertThat(roles("slack-guest")).isNull();

        identities.bind("slack", slack.user("guest").id(), "slack-guest");

        assertThat(roles("slack-guest")).containsExactly("CARETAKER");
        assertThat(roles("omar")).isNull();
    }

    @Test
    void whoLeftTheGroupHasThemForAMinuteAtMost() {
        assertThat(roles("kate")).containsExactly("CARETAKER");
        slack.leaveGroup("keepers", "kate");

        clock.advance(Duration.ofSeconds(61));

        assertThat(groups.look()).isTrue();
        assertThat(roles("kate")).isNull();
    }

    @Test
    void slackIsNotAskedAtEveryClick() {
        groups.look();
        groups.look();
        roles("kate");

        assertThat(slack.apiCalls("usergroups.users.list")).hasSize(1);
    }

    @Test
    void whereSlackDoesNotSayItNobodyHasARoleByAGroupOnceTheMinuteIsOver() {
        assertThat(roles("kate")).containsExactly("CARETAKER");
        slack.faultAlways("usergroups.users.list", new Fault.Error("internal_error"));

        clock.advance(Duration.ofSeconds(50));
        assertThat(groups.look()).isTrue();
        assertThat(roles("kate")).containsExactly("CARETAKER");

        clock.advance(Duration.ofSeconds(11));
        assertThat(groups.look()).isFalse();
        assertThat(roles("kate")).isNull();

        slack.heal();
        clock.advance(Duration.ofSeconds(6));
        assertThat(groups.look()).isTrue();
        assertThat(roles("kate")).containsExactly("CARETAKER");
    }
}
