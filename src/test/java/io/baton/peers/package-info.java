/**
 * Checks of our own test servers by software that is not ours: Slack's clients for JavaScript, and a Slack server of
 * others. They are fetched from npm into {@code target/peers} by {@code ./mvnw -Ppeers verify}; where that cannot be
 * done the tests say so aloud and are skipped. The normal build leaves them out.
 */
package io.baton.peers;
