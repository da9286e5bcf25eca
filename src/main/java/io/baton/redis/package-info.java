/**
 * Adapter: everything Baton remembers, on Redis, as JSON of our own; and the server it starts when none is given.
 * It must not decide anything; a refused write is told to the caller, never repaired here.
 * To keep a new kind of thing, add a port to the core, its contract test, then a class here.
 */
@ApplicationModule(allowedDependencies = {"language", "form", "casework", "chat", "desk"})
@NullMarked
package io.baton.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
