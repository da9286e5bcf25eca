package io.baton;

import io.baton.casework.CaseEngine;
import io.baton.casework.Cases;
import io.baton.chat.ChatPlatform;
import io.baton.chat.Files;
import io.baton.chat.Inbox;
import io.baton.chat.People;
import io.baton.desk.Alarm;
import io.baton.desk.CaseReading;
import io.baton.desk.CaseThreads;
import io.baton.desk.Conversations;
import io.baton.desk.Desk;
import io.baton.desk.Due;
import io.baton.desk.Lobby;
import io.baton.desk.Outbox;
import io.baton.desk.PendingForms;
import io.baton.desk.Processes;
import io.baton.desk.TimeKeeper;
import io.baton.desk.Wall;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts the desk on the adapters that are there. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Wiring {

    @Bean
    Desk desk(
            CaseEngine engine,
            Processes processes,
            People people,
            Cases cases,
            Outbox outbox,
            Due due,
            Conversations conversations,
            PendingForms forms,
            Files files,
            Wall wall,
            List<ChatPlatform> platforms) {
        var stores = new Desk.Stores(cases, outbox, due, conversations, forms, files);
        return new Desk(engine, processes, people, stores, wall, platforms);
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
    Clockwork clockwork(TimeKeeper time) {
        return new Clockwork(time);
    }

    /** Looks every second for timers that fell due and for what waits to be told. */
    record Clockwork(TimeKeeper time) {
        @Scheduled(fixedDelay = 1000, initialDelay = 1000)
        void tick() {
            time.look();
        }
    }
}
