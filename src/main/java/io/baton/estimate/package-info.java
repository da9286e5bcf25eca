/**
 * Rate schedules and the cost estimates made from them.
 * Amounts are money with a currency, never bare numbers; this is the one core module with a library for that.
 * It must not know the case, or who approves the estimate. To add a way of pricing, give the rate line another figure.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.baton.estimate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
