package io.baton.desk;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.baton.botconfig.Examples;
import io.baton.botconfig.TestConfig;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Plays every example that stands beside a shipped process: what an organisation wrote down is what the bot does. */
class ShippedProcessesTest {

    private static final TestConfig SHIPPED = TestConfig.shipped();

    @TestFactory
    Stream<DynamicNode> examples() {
        return Examples.of(SHIPPED).stream()
                .map(file -> dynamicContainer(
                        file.process(),
                        file.examples().stream()
                                .map(example -> dynamicTest(
                                        example.name(),
                                        file.file().toUri(),
                                        () -> ExamplePlay.play(SHIPPED, file, example)))));
    }
}
