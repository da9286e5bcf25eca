/**
 * Adapter: Slack as a chat platform, on Bolt and slack-api-client, by Socket Mode or HTTP.
 * It must not know cases or processes beyond what the desk's reading ports tell it, and trusts nothing in a payload but
 * what Slack signed: who acted is looked up when he acts, whether he may is the desk's to say.
 * To take or show something new, add it to {@code Door} or {@code MessageBlocks}, its scope to {@code Scope}, and write
 * the manifest anew.
 */
@ApplicationModule(allowedDependencies = {"language", "form", "chat", "desk"})
@NullMarked
package io.baton.slack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
