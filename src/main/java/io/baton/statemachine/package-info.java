/**
 * Adapter: fires a case's transitions on Spring Statemachine.
 * It must not keep anything: a machine is built for one step and thrown away, and no other module sees its library.
 * To leave the library, pass the engine's contract tests with another one and delete this package.
 */
@ApplicationModule(allowedDependencies = {"process", "casework"})
@NullMarked
package io.baton.statemachine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
