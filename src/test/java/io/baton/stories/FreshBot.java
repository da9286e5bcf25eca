package io.baton.stories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The story needs a bot that has seen no case yet, e.g. because it names the first id. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface FreshBot {}
