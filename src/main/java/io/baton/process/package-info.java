/**
 * What a service process is: stages, states, actions, ballots, work lanes, deadlines and notices.
 * A process is data and is checked here as a whole before any case runs on it.
 * It must not know a single case, a chat or the file it was written in.
 * To add a word to the vocabulary, add a record to the conditions or effects and follow the compile errors.
 */
@ApplicationModule(allowedDependencies = {"language", "form", "calendar"})
@NullMarked
package io.baton.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
