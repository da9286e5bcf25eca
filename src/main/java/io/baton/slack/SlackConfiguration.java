package io.baton.slack;

import io.baton.chat.Arrivals;
import io.baton.chat.Files;
import io.baton.chat.Groups;
import io.baton.chat.Identities;
import io.baton.chat.Inbox;
import io.baton.chat.People;
import io.baton.chat.Preferences;
import io.baton.chat.Profiles;
import io.baton.chat.Standing;
import io.baton.desk.Alarm;
import io.baton.desk.CaseReading;
import io.baton.desk.CaseThreads;
import io.baton.desk.Deliveries;
import io.baton.desk.Lobby;
import io.baton.desk.Processes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of Slack together, where there is a token for it. */
@Configuration(proxyBeanMethods = false)
@Conditional(TokenGiven.class)
@EnableConfigurationProperties(SlackSettings.class)
class SlackConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SlackConfiguration.class);

    private static final Duration FILE_PATIENCE = Duration.ofSeconds(20);

    /** Slack's limits and signatures go by the real time, whatever the clock of a rehearsal shows. */
    private final InstantSource clock = InstantSource.system();

    /** Rung when there is something to bring. */
    private final Semaphore bell = new Semaphore(0);

    @Bean
    SlackApi slackApi(SlackSettings settings) {
        return new SlackApi(settings);
    }

    @Bean
    Users slackUsers(People people, Identities identities, Preferences preferences) {
        return new Users(people, identities, preferences);
    }

    @Bean
    SlackGroups slackGroups(
            SlackApi api, Groups groups, @Qualifier("configuredPeople") People configured, Identities identities) {
        return new SlackGroups(api, groups, configured, identities, clock);
    }

    @Bean
    Origins slackOrigins(Deliveries deliveries) {
        return new Origins(deliveries, SlackJson.MAPPER);
    }

    @Bean
    Rooms slackRooms(SlackApi api, Processes processes) {
        return new Rooms(api, processes.channels(), clock);
    }

    @Bean
    SlackChat slackChat(
            Standing standing, Users users, Origins origins, ObjectProvider<CaseThreads> threads, Home home) {
        return new SlackChat(standing, users, origins, threads::getObject, clock, home::changed, bell::release);
    }

    @Bean
    Replying slackReplying(SlackSettings settings) {
        return new Replying(settings);
    }

    @Bean
    Pace slackPace() {
        return new Pace(Pace.SLACK);
    }

    @Bean
    Postman slackPostman(
            SlackApi api,
            Rooms rooms,
            Users users,
            Origins origins,
            Replying replying,
            Standing standing,
            Files files,
            Processes processes,
            Pace pace,
            ObjectProvider<CaseThreads> threads,
            ObjectProvider<Alarm> alarm,
            Home home) {
        var posting = new Posting(api);
        var dates = new Dates(processes.zones());
        var targets = new Targets(rooms, users, standing, threads::getObject);
        var whisper = new Whisper(users, origins, posting, replying, targets);
        var bringer = new Bringer(
                standing,
                targets,
                posting,
                whisper,
                rooms,
                files,
                pace,
                (spot, message) -> MessageBlocks.of(message, users.words(spot), dates::local),
                alarm::getObject,
                clock);
        return new Postman(
                standing, what -> Home.isHome(what.spot()) ? home.bring(what) : bringer.bring(what), clock, bell);
    }

    @Bean
    Home slackHome(
            SlackApi api,
            ObjectProvider<CaseReading> cases,
            ObjectProvider<Lobby> lobby,
            Users users,
            Standing standing,
            Pace pace) {
        return new Home(api, cases::getObject, lobby::getObject, users, standing, pace, clock, bell::release);
    }

    @Bean
    Forms slackForms(
            SlackApi api,
            ObjectProvider<Inbox> inbox,
            Users users,
            Origins origins,
            Deliveries deliveries,
            Downloads downloads,
            SlackChat chat) {
        return new Forms(api, inbox::getObject, users, origins, deliveries, downloads, chat);
    }

    @Bean
    Requests slackRequests(
            SlackApi api,
            ObjectProvider<Inbox> inbox,
            ObjectProvider<Lobby> lobby,
            Users users,
            Origins origins,
            Deliveries deliveries,
            Downloads downloads) {
        return new Requests(api, inbox::getObject, lobby::getObject, users, origins, deliveries, downloads);
    }

    @Bean
    Downloads slackDownloads(SlackSettings settings, SlackApi api, Files files) {
        return new Downloads(settings, api, files, FILE_PATIENCE);
    }

    @Bean
    Intake slackIntake(
            SlackApi api,
            Arrivals arrivals,
            ObjectProvider<Inbox> inbox,
            Users users,
            Rooms rooms,
            Standing standing,
            Origins origins,
            Downloads downloads,
            Forms forms,
            Requests requests,
            Home home,
            SlackChat chat,
            Replying replying,
            Identities identities,
            Profiles profiles,
            SlackGroups groups) {
        var clerk =
                new Clerk(inbox::getObject, users, rooms, standing, origins, downloads, forms, requests, home, chat);
        var newcomers = new Newcomers(users, identities, profiles, groups, replying, api);
        return new Intake(arrivals, new Turnstile(), clerk, forms, requests, newcomers, clock);
    }

    @Bean
    Door slackDoor(SlackApi api, SlackSettings settings, Intake intake) {
        return new Door(api, settings, intake);
    }

    /** What is signed is taken, even beside Socket Mode: Slack itself decides which way it comes. */
    @Bean
    ServletRegistrationBean<EventsServlet> slackEvents(Door door, SlackSettings settings) {
        var servlet = new EventsServlet(door, new Signature(settings.signingSecret()), clock);
        var registration = new ServletRegistrationBean<>(servlet, SlackSettings.PATH);
        registration.setEnabled(!settings.signingSecret().isEmpty());
        return registration;
    }

    @Bean
    SlackLife slackLife(SlackApi api, SlackSettings settings, Door door, Intake intake, Postman postman, Home home) {
        if (!settings.bySocket() && settings.signingSecret().isEmpty()) {
            log.error("Slack has a bot token but no way in: set BATON_SLACK_APP_TOKEN, or BATON_SLACK_SIGNING_SECRET");
        }
        var supervisor = settings.bySocket() ? new Supervisor(api, settings.appToken(), door, new EvenClock()) : null;
        return new SlackLife(supervisor, new BotToken(api), intake, postman, home);
    }

    @Bean
    SlackHealth slackHealthIndicator(SlackLife life) {
        return new SlackHealth(life);
    }
}
