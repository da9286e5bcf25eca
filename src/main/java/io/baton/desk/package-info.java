/**
 * The use cases that join talk and case: opening, answering, deciding, advancing, asking, reminding, telling.
 * It must not know any adapter, thread or timer mechanism; it speaks to ports only.
 * To add a use case, add one class, put it in its place in {@code Desk}, and tell its story in a test.
 */
@ApplicationModule(allowedDependencies = {"language", "form", "calendar", "process", "casework", "estimate", "chat"})
@NullMarked
package io.baton.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
