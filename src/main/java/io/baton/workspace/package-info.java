/**
 * Adapter: the chat platform that is always there, as web pages on this machine.
 * It must not know cases or processes beyond what the desk tells it, and trusts no browser input.
 * To add a kind of question, add its fragment of the page and its case in the platform contract.
 */
@ApplicationModule(allowedDependencies = {"form", "chat", "desk"})
@NullMarked
package io.baton.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
