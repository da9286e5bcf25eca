package io.baton.slack;

import io.baton.BatonApplication;
import io.baton.slackworld.SlackWorkspace;
import io.baton.slackworld.SlackWorkspaceBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole bot with the shipped configuration, in a Slack workspace where everybody of it is. */
final class SlackBot implements AutoCloseable {

    /** How Slack reaches the bot. */
    enum Mode {
        SOCKET,
        HTTP
    }

    private static final Pattern PERSON = Pattern.compile("(?m)^- id: (\\S+)$");
    private static final Pattern CHANNEL = Pattern.compile("(?m)^- \\{name: ([a-z0-9-]+)");

    private final Path home;
    private final Mode mode;
    private final List<String> more;
    final SlackWorkspace slack;
    private @Nullable DataRedisConnectionDetails store;
    private @Nullable ConfigurableApplicationContext running;

    private SlackBot(SlackBot first) {
        slack = first.slack;
        mode = first.mode;
        home = first.home;
        store = first.part(DataRedisConnectionDetails.class);
        more = List.of();
    }

    private SlackBot(SlackWorkspace slack, Mode mode, UnaryOperator<Map<String, String>> config, List<String> more) {
        this.slack = slack;
        this.mode = mode;
        this.more = more;
        try {
            home = Files.createTempDirectory("baton-slack");
            configure(config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workspace with the people and channels of the shipped configuration. */
    static SlackWorkspaceBuilder workspace() {
        var builder = SlackWorkspace.builder();
        var people = names("people.yml", PERSON);
        people.forEach(builder::user);
        builder.user("guest");
        names("channels.yml", CHANNEL).forEach(channel -> builder.channel(channel, members(channel)));
        return builder.channel("random", people.toArray(String[]::new));
    }

    /** The people of the configuration. */
    static List<String> people() {
        return names("people.yml", PERSON);
    }

    /** The channels of the configuration. */
    static List<String> channels() {
        return names("channels.yml", CHANNEL);
    }

    /** Those who are in a channel, the bot among them. */
    static String[] members(String channel) {
        return switch (channel) {
            case "esd-intake" -> new String[] {"kate", "baton"};
            case "esd-pod" -> new String[] {"ray", "kate", "baton"};
            case "area-server-unix" -> new String[] {"unix", "baton"};
            case "area-storage" -> new String[] {"sto", "baton"};
            case "area-network" -> new String[] {"net", "baton"};
            case "area-security" -> new String[] {"sec", "baton"};
            case "area-server-windows" -> new String[] {"win", "baton"};
            case "area-database" -> new String[] {"dba", "baton"};
            case "sdc-mpsedc" -> new String[] {"mps", "baton"};
            case "sdc-ct" -> new String[] {"ct", "baton"};
            case "sdc-dco" -> new String[] {"dco", "baton"};
            case "area-backup" -> new String[] {"bkp", "baton"};
            default -> new String[] {"baton"};
        };
    }

    /** Starts the bot, with everybody's Slack id in people.yml. */
    static SlackBot started(SlackWorkspace slack, Mode mode, String... more) {
        var bot = running(slack, mode, more);
        bot.awaitConnection();
        return bot;
    }

    /** The same, without waiting for Slack. */
    static SlackBot running(SlackWorkspace slack, Mode mode, String... more) {
        return configured(slack, mode, shipped -> shipped, more);
    }

    /** The same with other configuration files, given the shipped ones by their path. */
    static SlackBot configured(
            SlackWorkspace slack, Mode mode, UnaryOperator<Map<String, String>> config, String... more) {
        var bot = new SlackBot(slack, mode, config, List.of(more));
        bot.start();
        return bot;
    }

    /** A bot that is ready to be started, here or as a process of its own. */
    static SlackBot ready(SlackWorkspace slack, Mode mode) {
        return new SlackBot(slack, mode, shipped -> shipped, List.of());
    }

    /** A second bot on the store and the files of this one; to be stopped before this one is closed. */
    SlackBot another() {
        var bot = new SlackBot(this);
        bot.start();
        return bot;
    }

    /** Starts the bot as a process of its own, which can be killed. */
    Process startAsProcess() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BatonApplication.class.getName()));
        command.addAll(arguments());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("bot.log").toFile()))
                .start();
    }

    /** A person answers the Linux request question by question and submits it; gives the id of the case. */
    String submitsLinux(String person) {
        var user = slack.user(person);
        user.slash("/request esd").acked();
        SlackAnswers.LINUX.forEach(
                (label, answer) -> answer.accept(user, user.direct().await(label, SlackAnswers.asks(label))));
        user.click(user.direct().await("Please check your request"), "Submit").acked();
        var card = user.direct()
                .await("the card", message -> message.words().matches("(?s)ESD-\\d{4}-\\d{4}.*Holds the baton.*"));
        return card.words().substring(0, "ESD-2027-0001".length());
    }

    private static List<String> names(String file, Pattern pattern) {
        return pattern.matcher(read(Path.of("bot-config", file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void configure(UnaryOperator<Map<String, String>> config) throws IOException {
        var shipped = filesUnder(Path.of("bot-config"));
        shipped.computeIfPresent("people.yml", (name, people) -> withSlackIds(people));
        for (var file : config.apply(shipped).entrySet()) {
            var copy = home.resolve("config").resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
    }

    /** The files of a folder by their path in it. */
    static Map<String, String> filesUnder(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> folder.relativize(file).toString(), SlackBot::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String withSlackIds(String people) {
        return PERSON.matcher(people)
                .replaceAll(found -> found.group() + "\n  slack: "
                        + slack.user(found.group(1)).id());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        var application = new SpringApplicationBuilder(BatonApplication.class);
        if (!slack.limited()) {
            application.initializers(context -> context.getBeanFactory().addBeanPostProcessor(new Hurry()));
        }
        running = application.run(arguments().toArray(String[]::new));
        if (mode == Mode.HTTP) {
            slack.postTo(address().resolve(SlackSettings.PATH));
        }
    }

    private List<String> arguments() {
        var args = new ArrayList<>(List.of(
                "--server.port=0",
                "--baton.data-dir=" + home.resolve("data"),
                "--baton.config-dir=" + home.resolve("config"),
                "--baton.rehearsal=true",
                "--baton.slack.bot-token=" + slack.botToken(),
                "--baton.slack.api-base-url=" + slack.apiUrl()));
        args.add(
                mode == Mode.SOCKET
                        ? "--baton.slack.app-token=" + slack.appToken()
                        : "--baton.slack.signing-secret=" + slack.signingSecret());
        var shared = store;
        if (shared != null) {
            args.add("--spring.data.redis.url=redis://:" + shared.getPassword() + "@127.0.0.1:"
                    + java.util.Objects.requireNonNull(shared.getStandalone()).getPort());
        }
        args.addAll(more);
        return args;
    }

    void awaitConnection() {
        if (mode == Mode.SOCKET) {
            slack.socketMode().awaitConnections(1);
            Awaitility.await().until(() -> part(SlackLife.class).state().up());
        }
    }

    /** Where its configuration and its data are. */
    Path home() {
        return home;
    }

    /** Stops the bot in good order. */
    void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    void restart() {
        stop();
        start();
        awaitConnection();
    }

    /** Waits until the bot has dealt with everything and all that it has to say stands. */
    void quiet() {
        Quiet.await(this);
    }

    <T> T part(Class<T> type) {
        return java.util.Objects.requireNonNull(running).getBean(type);
    }

    URI address() {
        return URI.create("http://127.0.0.1:"
                + java.util.Objects.requireNonNull(running).getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        stop();
        slack.close();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Left behind: " + home + " (" + e.getMessage() + ")");
        }
    }
}
