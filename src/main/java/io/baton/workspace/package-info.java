/**
 * Adapter: the chat platform that is always there, as web pages on this machine.
 * It must not know cases or processes beyond what the desk's reading ports tell it, and trusts no browser input.
 * To show a new kind of field, add its control to the page's scripts; what is sent is checked behind the inbox.
 */
@ApplicationModule(allowedDependencies = {"form", "chat", "desk"})
@NullMarked
package io.baton.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
