/**
 * The languages that people read: which there are, and the sentences of the bot itself in each, from message bundles.
 * It must not know who says what to whom; it uses plain Java and nothing else.
 * To add a language, add a constant and a bundle {@code messages_<tag>.properties} with every key of the English one.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.baton.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
