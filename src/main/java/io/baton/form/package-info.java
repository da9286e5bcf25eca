/**
 * Questionnaires: fields and their types, conditions, validation, answers and tables.
 * It must not know who asks, in what chat, or which process wants the answers; it imports no library.
 * To add a field type, add a constant to it and let the compiler name every switch to extend.
 */
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package io.baton.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
