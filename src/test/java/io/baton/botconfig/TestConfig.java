package io.baton.botconfig;

import io.baton.chat.People;
import io.baton.desk.Processes;
import java.nio.file.Path;

/** A configuration folder for tests of other modules, read exactly as the bot reads it: a fault in it fails the test. */
public record TestConfig(Path folder, Processes processes, People people) {

    /** The folder that is shipped. */
    public static final String SHIPPED = "bot-config";

    public static TestConfig shipped() {
        return read(SHIPPED);
    }

    public static TestConfig read(String folder) {
        var config = ConfigReading.read(ConfigFolder.open(folder)).orRefuse();
        return new TestConfig(Path.of(folder), new ConfiguredProcesses(config), new ConfiguredPeople(config.people()));
    }
}
