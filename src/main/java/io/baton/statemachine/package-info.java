/**
 * Adapter: fires a case's transitions on Spring Statemachine.
 * It must not keep anything of a case: machines rest in the states of a map, lent out for one event at a time, and
 * nothing is built for a step while one rests there. It decides nothing, and no other module sees its library.
 * To leave the library, pass the engine's contract tests with another one and delete this package.
 */
@ApplicationModule(allowedDependencies = {"process", "casework"})
@NullMarked
package io.baton.statemachine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
