/**
 * The acceptance stories of the CDT process, played through the local workspace's JSON interface against the real bot.
 * They know the specification only (workspace-api, contract, domain) and share no code with the product. A story reads
 * as a rule: {@link io.baton.stories.Cast} names the people, {@link io.baton.stories.Person} what they do,
 * {@link io.baton.stories.CaseCheck}, {@link io.baton.stories.PersonCheck} and {@link io.baton.stories.RoomCheck} what
 * must be true then, and {@link io.baton.stories.Journey} carries a case to where a story begins. Nothing sleeps.
 */
package io.baton.stories;
