package io.baton.workspace;

import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The workspace alone, on everything in memory and the scripted desk. */
@EnableAutoConfiguration
@ComponentScan
class DemoApplication {

    public static void main(String... args) {
        start(args.length == 0 ? 8080 : Integer.parseInt(args[0]));
    }

    static ConfigurableApplicationContext start(int port, String... args) {
        var all = Stream.concat(
                Stream.of("--server.port=" + port, "--server.address=127.0.0.1", "--spring.main.banner-mode=off"),
                Stream.of(args));
        return new SpringApplicationBuilder(DemoApplication.class).run(all.toArray(String[]::new));
    }

    @Bean
    InMemoryTimeline timeline() {
        return new InMemoryTimeline();
    }

    @Bean
    InMemoryDeliveries deliveries() {
        return new InMemoryDeliveries();
    }

    @Bean
    InMemoryFiles files() {
        return new InMemoryFiles();
    }

    @Bean
    DemoPeople people() {
        return new DemoPeople();
    }

    @Bean
    StillClock wall() {
        return new StillClock();
    }

    @Bean
    DemoHouse house(StillClock wall, InMemoryFiles files) {
        return new DemoHouse(wall, file -> files.owner(file).orElse(""));
    }

    @Bean
    DemoDesk desk(WorkspaceChat chat, DemoHouse house) {
        return new DemoDesk(chat, house);
    }
}
