/**
 * Business time: working hours, holidays, due times, and clocks that pause.
 * It must not read the clock itself, nor know what is due; it gets instants and gives instants.
 * To count time in another way, add a unit to the spans; a calendar itself is a file of {@code bot-config}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.baton.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
