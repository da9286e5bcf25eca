/**
 * What a case is and how it moves: an immutable case and a command give an outcome, and every move is audited.
 * It must not know how cases are kept, how talk is carried, or which engine fires the transitions:
 * those are ports. To add a command, add one case to the sealed type and answer it in the one pure step.
 */
@ApplicationModule(allowedDependencies = {"process", "form", "calendar", "estimate", "chat"})
@NullMarked
package io.baton.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
