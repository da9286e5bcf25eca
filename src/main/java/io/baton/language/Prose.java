package io.baton.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a part of the configuration that people read, in a process, a form or a table: where there is a translation, it
 * replaces that text and nothing else. Ids, values and other words of the wire are never marked.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {}
