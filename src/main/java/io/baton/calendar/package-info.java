/**
 * Business time: working hours, holidays, due times, and clocks that pause.
 * It must not read the clock itself, nor know what is due; it gets instants and gives instants.
 * To add a kind of calendar, add a value here and teach {@code botconfig} to read it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.baton.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
