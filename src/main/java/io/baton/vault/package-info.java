/**
 * Adapter: keeps the bytes of people's files on disk, each under the digest of its content.
 * Beside them stands a note of who sent them under which name; no name that somebody chose becomes part of a path.
 * It must not know what a file is for or who may read it: that is the desk's.
 * To keep files in another place, write another adapter for the same port.
 */
@ApplicationModule(allowedDependencies = {"chat", "form"})
@NullMarked
package io.baton.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
