package io.baton;

import io.baton.casework.CaseEngine;
import io.baton.casework.Cases;
import io.baton.casework.Press;
import io.baton.chat.ChatPlatform;
import io.baton.chat.Files;
import io.baton.chat.Identities;
import io.baton.chat.Inbox;
import io.baton.chat.Memberships;
import io.baton.chat.People;
import io.baton.chat.Preferences;
import io.baton.chat.Profiles;
import io.baton.desk.Alarm;
import io.baton.desk.CaseReading;
import io.baton.desk.CaseThreads;
import io.baton.desk.Conversations;
import io.baton.desk.Desk;
import io.baton.desk.Due;
import io.baton.desk.KnownPeople;
import io.baton.desk.Lobby;
import io.baton.desk.Office;
import io.baton.desk.Outbox;
import io.baton.desk.PendingForms;
import io.baton.desk.Post;
import io.baton.desk.Processes;
import io.baton.desk.Sheets;
import io.baton.desk.TimeKeeper;
import io.baton.desk.Wall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts the desk on the adapters that are there. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Wiring {

    /** What the configuration says of people, completed by what they told in chat. */
    @Bean
    @Primary
    People people(
            @Qualifier("configuredPeople") People configured,
            Profiles profiles,
            ObjectProvider<Memberships> memberships) {
        return new KnownPeople(configured, profiles, () -> roles(memberships));
    }

    private static Map<String, Set<String>> roles(ObjectProvider<Memberships> memberships) {
        var all = new HashMap<String, Set<String>>();
        memberships.forEach(one -> one.roles().forEach((person, roles) -> all.merge(person, roles, Wiring::both)));
        return all;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    @Bean
    Desk desk(
            CaseEngine engine,
            Processes processes,
            People people,
            Cases cases,
            Outbox outbox,
            @Qualifier("mail") Outbox mail,
            Due due,
            Conversations conversations,
            PendingForms forms,
            Files files,
            Profiles profiles,
            Identities identities,
            Preferences preferences,
            Sheets sheets,
            Wall wall,
            Press press,
            Optional<Post> post,
            List<ChatPlatform> platforms) {
        VersionsInUse.check(cases, processes);
        var stores = new Desk.Stores(
                cases, outbox, mail, due, conversations, forms, files, profiles, identities, preferences, sheets);
        var office = new Office(press, post.orElse(Post.NONE));
        return new Desk(engine, processes, people, stores, wall, office, platforms);
    }

    @Bean
    Inbox inbox(Desk desk) {
        return desk.inbox();
    }

    @Bean
    Lobby lobby(Desk desk) {
        return desk.lobby();
    }

    @Bean
    CaseReading caseReading(Desk desk) {
        return desk.reading();
    }

    @Bean
    CaseThreads caseThreads(Desk desk) {
        return desk.threads();
    }

    @Bean
    Alarm alarm(Desk desk) {
        return desk.alarm();
    }

    @Bean
    TimeKeeper timeKeeper(Desk desk) {
        return desk.time();
    }

    @Bean
    Clockwork clockwork(TimeKeeper time, Desk desk) {
        return new Clockwork(time, desk.mailing());
    }

    /** Looks every second for timers that fell due, for what waits to be told, and for letters that wait to be mailed. */
    record Clockwork(TimeKeeper time, Runnable mailing) {
        @Scheduled(fixedDelay = 1000, initialDelay = 1000)
        void tick() {
            time.look();
        }

        @Scheduled(fixedDelay = 1000, initialDelay = 1000)
        void mail() {
            mailing.run();
        }
    }
}
