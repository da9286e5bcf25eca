package io.baton.slack;

import io.baton.slackworld.SeenMessage;
import io.baton.slackworld.SlackUser;
import io.baton.slackworld.SlackWorkspace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A bot that many tests share: the shipped configuration and a process, {@code parts}, whose request has every kind of
 * question. Each test takes people of its own; nobody's Slack is faulty for longer than a test.
 */
final class PartsBot implements ParameterResolver {

    /** The question that a request with these answers comes to next. */
    static final String BUILDING = "/request parts building=\"Town hall\" note=\"For the fair\"";

    private static final Path CONFIG = Path.of("src/test/resources/slack-parts");
    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(PartsBot.class);

    /** The bots of both modes, started when they are first asked for and stopped after the last test. */
    record Bots(Map<SlackBot.Mode, SlackBot> running) implements AutoCloseable {

        synchronized SlackBot in(SlackBot.Mode mode) {
            return running.computeIfAbsent(mode, PartsBot::started);
        }

        @Override
        public void close() {
            running.values().forEach(SlackBot::close);
        }
    }

    private static SlackBot started(SlackBot.Mode mode) {
        var builder = SlackBot.workspace().withoutLimits().channel("caretakers", "desk", "baton");
        for (int i = 1; i <= 20; i++) {
            builder.user("guest" + i);
        }
        var slack = builder.userGroup("keepers", "guest1", "desk").start();
        var bot = SlackBot.configured(slack, mode, shipped -> configured(slack, shipped));
        bot.awaitConnection();
        return bot;
    }

    private static Map<String, String> configured(SlackWorkspace slack, Map<String, String> shipped) {
        shipped.putAll(SlackBot.filesUnder(CONFIG));
        shipped.computeIfPresent("groups.yml", (name, text) -> text.replace("$keepers", slack.userGroupId("keepers")));
        shipped.computeIfPresent(
                "channels.yml",
                (name, text) -> text + "\n- {name: caretakers, purpose: Keys and doors, members: [CARETAKER]}\n");
        // Who is known in the workspace alone, until he says a code in Slack.
        shipped.computeIfPresent(
                "people.yml",
                (name, text) -> text.replace("\n  slack: " + slack.user("admin").id() + "\n", "\n"));
        return shipped;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Bots.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, STORE)
                .computeIfAbsent(Bots.class, any -> new Bots(new java.util.EnumMap<>(SlackBot.Mode.class)), Bots.class);
    }

    /** A person begins a request with answers given, and waits for the first question that is open then. */
    static SeenMessage begins(SlackUser user, String command, String question) {
        user.slash(command).acked();
        return asked(user, question);
    }

    /** The question with a label that is open for a person now. */
    static SeenMessage asked(SlackUser user, String question) {
        return user.direct().await(question, SlackAnswers.asks(question));
    }
}
