package io.baton.botconfig;

import io.baton.chat.Channel;
import io.baton.desk.ConfigCheck;
import io.baton.process.ProcessDefinition;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the configuration and says what is wrong with it, without starting anything: {@code --validate}. */
public final class Validation {

    private static final String ASKED = "--validate";
    private static final String FOLDER = "baton.config-dir";
    private static final String REDIS = "spring.data.redis.url";

    private final String[] args;
    private final List<ConfigCheck> others;

    private Validation(String[] args, List<ConfigCheck> others) {
        this.args = args;
        this.others = others;
    }

    /** Whether the arguments of the program ask for a check instead of a start. */
    public static boolean isAsked(String... args) {
        return Stream.of(args).anyMatch(ASKED::equals);
    }

    /**
     * Prints every fault, or that there is none; gives the exit code of the program, 0 or 1.
     *
     * @param others who else reads parts of the folder
     */
    public static int run(String[] args, PrintStream out, ConfigCheck... others) {
        return new Validation(args, List.of(others)).run(out);
    }

    /** The channels of the configuration, as far as they can be read. */
    public static List<Channel> channels(String... args) {
        try {
            var folder = ConfigFolder.open(setting(args, FOLDER).orElse(null));
            return ConfigReading.read(folder).config().channels();
        } catch (BotConfigRefused | UncheckedIOException said) {
            return List.of();
        }
    }

    private int run(PrintStream out) {
        var faults = new ArrayList<Fault>();
        var summary = "";
        try {
            var result =
                    ConfigReading.read(ConfigFolder.open(setting(args, FOLDER).orElse(null)));
            faults.addAll(result.faults());
            summary = result.config().summary();
            if (faults.isEmpty()) {
                faults.addAll(others(result.config().processes()));
            }
        } catch (BotConfigRefused refused) {
            faults.addAll(refused.faults());
        } catch (UncheckedIOException fault) {
            faults.add(new Fault(String.valueOf(fault.getMessage()), 0, 0, String.valueOf(fault.getCause()), ""));
        }
        setting(args, REDIS).flatMap(Validation::redis).ifPresent(faults::add);
        out.println(faults.isEmpty() ? "bot-config is valid: " + summary : BotConfigRefused.report(faults));
        return faults.isEmpty() ? 0 : 1;
    }

    /** The faults of what stands on the processes, such as letters: with a process that is none they would be noise. */
    private List<Fault> others(List<ProcessDefinition> processes) {
        var folder = setting(args, FOLDER).orElse(null);
        return others.stream()
                .flatMap(other -> other.check(folder, processes).stream())
                .map(flaw -> new Fault(flaw.file(), flaw.line(), flaw.column(), flaw.what(), flaw.fix()))
                .toList();
    }

    /** A setting of the program, as Spring would find it: command line, system properties, environment. */
    public static Optional<String> setting(String[] args, String name) {
        var start = "--" + name + "=";
        var variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
        var legacy = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return Stream.of(args)
                .filter(arg -> arg.startsWith(start))
                .map(arg -> arg.substring(start.length()))
                .findFirst()
                .or(() -> Optional.ofNullable(System.getProperty(name)))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .or(() -> Optional.ofNullable(System.getenv(legacy)));
    }

    /** The address of Redis, judged by its shape alone. */
    private static Optional<Fault> redis(String address) {
        try {
            var uri = URI.create(address);
            if (Set.of("redis", "rediss").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException _) {
            // Said below, like every other address that is none. The address itself may hold a password.
        }
        var fix = "write redis://host:6379, or rediss:// for TLS";
        return Optional.of(new Fault(REDIS, 0, 0, "this is no address of a Redis server", fix));
    }
}
