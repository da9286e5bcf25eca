/**
 * What a case is and how it moves: an immutable case and a command give an outcome, and every move is audited.
 * It must not know how cases are kept, how talk is carried, or which engine fires the transitions:
 * those are ports, and what is told is kept logical. To teach it a new word of the vocabulary, answer the record in the
 * conditions or effects here; what people can do to a case is an action of its process and needs nothing here.
 */
@ApplicationModule(allowedDependencies = {"language", "process", "form", "calendar", "estimate"})
@NullMarked
package io.baton.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
