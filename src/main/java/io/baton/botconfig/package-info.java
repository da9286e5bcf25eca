/**
 * Adapter: reads the {@code bot-config} folder, strictly, into processes, roles, places, rates and calendars.
 * It must not run a process, nor accept a word it does not know: it refuses and names file and line.
 * To add a word, add it to the core first, then here and to the schema.
 */
@ApplicationModule(allowedDependencies = {"process", "form", "calendar", "estimate", "chat", "desk"})
@NullMarked
package io.baton.botconfig;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
