/**
 * What a chat is, whatever the platform: people, places, messages, cards, questions, forms and files.
 * Two ports: one carries our words out, one brings people's words in.
 * It must not know any platform's names, limits or clients, nor any case.
 * To add a platform, write a new adapter module and run the platform contract tests on it.
 */
@ApplicationModule(allowedDependencies = {"language", "form"})
@NullMarked
package io.baton.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
