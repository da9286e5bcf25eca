package io.baton.botconfig;

import java.util.List;
import java.util.stream.Collectors;

/** Baton does not start: its configuration has faults. */
public final class BotConfigRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    BotConfigRefused(List<Fault> faults) {
        super(report(faults));
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong, by file and line. */
    public List<Fault> faults() {
        return faults;
    }

    /** All faults, one per line, under a line that counts them. */
    static String report(List<Fault> faults) {
        var lines = faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
        return "bot-config has " + (faults.size() == 1 ? "a fault" : faults.size() + " faults") + ":\n" + lines;
    }
}
