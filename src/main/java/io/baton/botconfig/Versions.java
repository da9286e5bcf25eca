package io.baton.botconfig;

import io.baton.process.ProcessDefinition;
import java.util.ArrayList;
import java.util.List;

/** Tells the newest version of each process, {@code esd.yml}, from the earlier ones, {@code esd@1.yml}. */
record Versions(Faults faults) {

    /** Processes by whether they are the newest. */
    record Sorted(List<ProcessDefinition> newest, List<ProcessDefinition> earlier) {}

    Sorted sorted(List<Source> sources) {
        var newest = new ArrayList<ProcessDefinition>();
        var earlier = new ArrayList<ProcessDefinition>();
        for (var source : sources) {
            if (source.main().file().contains("@")) {
                checkEarlier(source, sources);
                earlier.add(source.process());
            } else {
                newest.add(source.process());
            }
        }
        return new Sorted(newest, earlier);
    }

    private void checkEarlier(Source source, List<Source> all) {
        var process = source.process();
        var name = process.id() + "@" + process.version() + ".yml";
        if (!source.main().file().endsWith("/" + name)) {
            faults.add(source.fault(
                    "version",
                    "version " + process.version() + " stands in a file of another name",
                    "name the file " + name));
        }
        all.stream()
                .filter(other -> other.process().id().equals(process.id())
                        && !other.main().file().contains("@"))
                .filter(other -> other.process().version() <= process.version())
                .forEach(other -> faults.add(other.fault(
                        "version",
                        "the newest version " + other.process().version() + " is not above the earlier version "
                                + process.version(),
                        "write a greater version")));
    }
}
