package io.baton.desk;

import io.baton.process.ProcessDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check of a part of the configuration folder that is read by somebody else than the rest. */
public interface ConfigCheck {

    /**
     * All that is wrong, given the processes the rest describes.
     *
     * @param folder the folder named, if one was
     */
    List<Flaw> check(@Nullable String folder, List<ProcessDefinition> processes);

    /** What is wrong where, and what to do about it; line and column count from 1 and are 0 where unknown. */
    record Flaw(String file, int line, int column, String what, String fix) {}
}
