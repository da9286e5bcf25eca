/**
 * Adapter: keeps the bytes of people's files on disk, each under the digest of its content.
 * It must not know what a file is for or who may read it; what is said of a file is kept elsewhere.
 * To keep files in another place, write another adapter for the same port.
 */
@ApplicationModule(allowedDependencies = {"chat", "form"})
@NullMarked
package io.baton.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
