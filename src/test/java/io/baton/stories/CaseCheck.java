package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** What must be true of a case now. */
final class CaseCheck {
    private final Story story;
    private final String id;
    private final CaseView view;

    CaseCheck(Story story, String id) {
        this.story = story;
        this.id = id;
        this.view = story.caseOf(id);
    }

    CaseView view() {
        return view;
    }

    CaseCheck isIn(String state) {
        assertThat(view.state()).as("state of %s: %s", id, view.json()).isEqualTo(state);
        return this;
    }

    CaseCheck isAtStage(int index, String name) {
        assertThat(view.text("stage")).as("stage of %s", id).isEqualTo(name);
        assertThat(view.json().path("stageIndex").asInt(0))
                .as("stage index of %s", id)
                .isEqualTo(index);
        return this;
    }

    /** Exactly these hold the baton: roles, or `ROLE:person` where the person must be named. */
    CaseCheck isHeldBy(String... holders) {
        var named = Arrays.stream(holders).anyMatch(holder -> holder.matches(".+:[a-z]+"));
        assertThat(named ? view.holders() : view.holderRoles())
                .as("who holds %s", id)
                .containsExactlyInAnyOrder(holders);
        return this;
    }

    CaseCheck isHeldByNobody() {
        assertThat(view.holders()).as("who holds %s", id).isEmpty();
        return this;
    }

    /** The due time, as local time of Sacramento. */
    CaseCheck isDue(String localTime) {
        assertThat(view.text("due")).as("due time of %s", id).isNotEmpty();
        assertThat(OffsetDateTime.parse(view.text("due")).toInstant())
                .as("due time of %s: %s", id, view.text("due"))
                .isEqualTo(
                        LocalDateTime.parse(localTime).atZone(Story.SACRAMENTO).toInstant());
        return this;
    }

    CaseCheck isNotDue() {
        assertThat(view.text("due")).as("due time of %s", id).isEmpty();
        return this;
    }

    CaseCheck isFlagged(String... flags) {
        assertThat(view.flags()).as("flags of %s", id).containsExactlyInAnyOrder(flags);
        return this;
    }

    CaseCheck hasFact(String name, String value) {
        assertThat(view.fact(name)).as("%s of %s", name, id).isEqualTo(value);
        return this;
    }

    CaseCheck hasTime(String fact, String localTime) {
        assertThat(view.fact(fact)).as("%s of %s", fact, id).isNotEmpty();
        assertThat(OffsetDateTime.parse(view.fact(fact)).toInstant())
                .as("%s of %s: %s", fact, id, view.fact(fact))
                .isEqualTo(
                        LocalDateTime.parse(localTime).atZone(Story.SACRAMENTO).toInstant());
        return this;
    }

    CaseCheck hasAnswer(String form, String field, String value) {
        assertThat(view.answers(form).path(field).asString(""))
                .as("%s.%s of %s", form, field, id)
                .isEqualTo(value);
        return this;
    }

    CaseCheck hasNoAnswer(String form, String... fields) {
        for (var field : fields) {
            var value = view.answers(form).path(field);
            assertThat(value.isMissingNode() || value.isNull())
                    .as("%s.%s of %s is %s", form, field, id, value)
                    .isTrue();
        }
        return this;
    }

    CaseCheck hasDocument(String document, int version) {
        var current = view.currentDocument(document);
        assertThat(current)
                .as("current %s of %s: %s", document, id, view.json().path("documents"))
                .isPresent();
        assertThat(current.orElseThrow().path("version").asInt(0))
                .as("version of %s", document)
                .isEqualTo(version);
        return this;
    }

    CaseCheck hasBallot(String ballot, String status) {
        assertThat(view.ballot(ballot).path("status").asString(""))
                .as("ballot %s of %s", ballot, id)
                .isEqualTo(status);
        return this;
    }

    CaseCheck hasVote(String ballot, String partyOrPerson, String choice) {
        assertThat(view.vote(ballot, partyOrPerson))
                .as("vote of %s in %s: %s", partyOrPerson, ballot, view.ballot(ballot))
                .isEqualTo(choice);
        return this;
    }

    CaseCheck hasLane(String area, String status) {
        assertThat(view.lane(area).path("status").asString(""))
                .as("lane %s of %s", area, id)
                .isEqualTo(status);
        return this;
    }

    CaseCheck hasEstimate(int version, String status, String monthly, String oneTime, String firstYear) {
        var estimate = view.estimate();
        assertThat(estimate.path("version").asInt(0)).as("estimate version").isEqualTo(version);
        assertThat(text(estimate, "status")).as("estimate status").isEqualTo(status);
        assertThat(text(estimate, "monthlyTotal")).as("monthly").isEqualTo(monthly);
        assertThat(text(estimate, "oneTimeTotal")).as("one-time").isEqualTo(oneTime);
        assertThat(text(estimate, "firstYearTotal")).as("first year").isEqualTo(firstYear);
        return this;
    }

    CaseCheck isLinked(String... links) {
        assertThat(view.links()).as("links of %s", id).containsExactlyInAnyOrder(links);
        return this;
    }

    /** The newest entry of the audit by that actor with that action. */
    CaseCheck hasAudit(String actor, String action, String outcome) {
        assertThat(story.workspace().audit("admin", id))
                .as("audit of %s", id)
                .anyMatch(entry -> text(entry, "actor").equals(actor)
                        && text(entry, "action").equals(action)
                        && text(entry, "outcome").equals(outcome));
        return this;
    }

    /** How often the audit says that the actor has done this. */
    CaseCheck hasDone(int times, String actor, String action) {
        assertThat(story.workspace().audit("admin", id).stream()
                        .filter(entry -> text(entry, "actor").equals(actor)
                                && text(entry, "action").equals(action)
                                && text(entry, "outcome").equals("done")))
                .as("audit of %s: '%s' by %s", id, action, actor)
                .hasSize(times);
        return this;
    }

    private static String text(JsonNode node, String part) {
        return node.path(part).asString("");
    }
}
