package io.baton.casework;

import io.baton.estimate.Estimate;
import io.baton.form.Answers;
import io.baton.form.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A case while one decision works on it: the only mutable thing of the module, never seen outside of a decision. */
final class CaseFile {

    private final Case before;
    String title;
    String state;
    Instant enteredAt;
    Case.@Nullable Hold hold;
    List<String> team;
    final Map<String, Value> facts;
    final Map<String, Answers> answers;
    final List<Case.Document> documents;
    final List<Ballot> ballots;
    final List<Lane> lanes;
    final List<Case.Item> items;
    final List<Case.Issue> issues;
    final List<Case.Request> requests;
    final List<Case.Link> links;

    @Nullable
    Estimate estimate;

    final List<Case.Meeting> meetings;
    final List<Prompt> prompts;
    Map<String, Timer> timers;
    final Set<String> flags;
    final Set<String> involved;
    Map<String, Instant> waiting;
    final List<Case.Visit> visits;
    final List<Correspondence> correspondence;

    CaseFile(Case before) {
        this.before = before;
        title = before.title();
        state = before.state();
        enteredAt = before.enteredAt();
        hold = before.hold();
        team = new ArrayList<>(before.team());
        facts = new LinkedHashMap<>(before.facts());
        answers = new LinkedHashMap<>(before.answers());
        documents = new ArrayList<>(before.documents());
        ballots = new ArrayList<>(before.ballots());
        lanes = new ArrayList<>(before.lanes());
        items = new ArrayList<>(before.items());
        issues = new ArrayList<>(before.issues());
        requests = new ArrayList<>(before.requests());
        links = new ArrayList<>(before.links());
        estimate = before.estimate();
        meetings = new ArrayList<>(before.meetings());
        prompts = new ArrayList<>(before.prompts());
        timers = new LinkedHashMap<>(before.timers());
        flags = new LinkedHashSet<>(before.flags());
        involved = new LinkedHashSet<>(before.involved());
        waiting = new LinkedHashMap<>(before.waiting());
        visits = new ArrayList<>(before.visits());
        correspondence = new ArrayList<>(before.correspondence());
    }

    /** The case as it stands now, under the revision it had. */
    Case snapshot() {
        return at(before.revision());
    }

    Case at(long revision) {
        return new Case(
                before.id(),
                before.process(),
                before.version(),
                revision,
                title,
                state,
                before.createdAt(),
                enteredAt,
                hold,
                before.requester(),
                team,
                facts,
                answers,
                documents,
                ballots,
                lanes,
                items,
                issues,
                requests,
                links,
                estimate,
                meetings,
                prompts,
                timers,
                flags,
                involved,
                waiting,
                visits,
                correspondence);
    }

    /** Replaces the newest ballot of an id. */
    void ballot(String id, UnaryOperator<Ballot> change) {
        for (int i = ballots.size() - 1; i >= 0; i--) {
            if (ballots.get(i).id().equals(id)) {
                ballots.set(i, change.apply(ballots.get(i)));
                return;
            }
        }
    }

    void lane(String id, UnaryOperator<Lane> change) {
        lanes.replaceAll(lane -> lane.id().equals(id) ? change.apply(lane) : lane);
    }

    void issue(int no, UnaryOperator<Case.Issue> change) {
        issues.replaceAll(issue -> issue.no() == no ? change.apply(issue) : issue);
    }

    void item(int no, UnaryOperator<Case.Item> change) {
        items.replaceAll(item -> item.no() == no ? change.apply(item) : item);
    }

    void answer(String form, String field, Value value) {
        answers.merge(form, new Answers(Map.of(field, value)), (old, one) -> old.with(field, value));
    }
}
