/**
 * A strict Slack workspace inside the test: the Web API over HTTP, Socket Mode and signed requests to the app, modals,
 * files and people who type and press. It knows Slack's documentation only and shares no code with the product nor with
 * any Slack library. A test begins at {@link io.baton.slackworld.SlackWorkspace}; whatever Slack would refuse, it refuses
 * in Slack's words, and whatever a person cannot do in Slack's own client is a {@link io.baton.slackworld.ClientRefusal}.
 */
package io.baton.slackworld;
