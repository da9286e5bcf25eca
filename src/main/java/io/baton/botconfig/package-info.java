/**
 * Adapter: reads the {@code bot-config} folder, strictly, into processes, forms, people, channels, rates and calendars.
 * It must not run a process, nor accept a word it does not know: it refuses and names file and line.
 * The records of the core are the only description of the files: a new word there is read here as it is. To read a new
 * kind of file, add it to the reading, to the cross-check and to the schemas.
 */
@ApplicationModule(allowedDependencies = {"language", "process", "form", "calendar", "estimate", "chat", "desk"})
@NullMarked
package io.baton.botconfig;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
