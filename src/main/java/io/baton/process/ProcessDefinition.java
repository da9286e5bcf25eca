package io.baton.process;

import io.baton.form.Field;
import io.baton.form.Form;
import io.baton.form.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a service process is, as data: everything the bot knows of an organisation's way of working.
 *
 * @param id lower-case id, such as {@code esd}
 * @param prefix what case ids begin with, such as {@code ESD}
 * @param request the form that opens a case
 * @param titleField the field of that form that gives the case its title (its first 80 characters)
 * @param calendar id of the business calendar
 * @param initial the state of a case whose request is not submitted (or was returned)
 * @param submit the action that submits the request
 * @param flags flags a case gets at submission when an answer says so
 * @param routes the stages that a case passes, where not every case passes all: those of the first route that fits
 * @param estimateTable the table {@code form.field} that the estimate prices, if the process has an estimate
 * @param budget the money answer the estimate is compared with
 * @param items action items suggested by the answers
 * @param options what an organisation may switch on and off without touching the rules, by name
 * @param inherit the fields of the request form that a follow-on takes over unasked
 */
public record ProcessDefinition(
        String id,
        int version,
        String name,
        String description,
        String prefix,
        String calendar,
        String request,
        String titleField,
        String initial,
        String submit,
        List<Role> roles,
        List<Area> areas,
        List<String> stages,
        List<Route> routes,
        List<State> states,
        List<ActionRule> actions,
        List<BallotRule> ballots,
        @Nullable LaneRule lanes,
        List<DocumentRule> documents,
        List<TimerRule> timers,
        List<FlagRule> flags,
        @Nullable String estimateTable,
        @Nullable String budget,
        List<SuggestedItem> items,
        List<String> inherit,
        List<String> followOnIn,
        Map<String, Boolean> options,
        List<Form> forms) {

    /** The stages of those cases for which all conditions hold, in the order in which they are passed. */
    public record Route(List<Condition> when, List<String> stages) {
        public Route {
            when = Lists.orEmpty(when);
            stages = Lists.orEmpty(stages);
        }
    }

    /** A flag set at submission when all conditions hold; {@code mark} stands before the title in every post. */
    public record FlagRule(String flag, String mark, List<Condition> when) {
        public FlagRule {
            when = Lists.orEmpty(when);
            mark = mark == null ? "" : mark;
        }
    }

    /** An action item suggested when all conditions hold. */
    public record SuggestedItem(
            String text, List<Condition> when, @Nullable String owner) {
        public SuggestedItem {
            when = Lists.orEmpty(when);
        }
    }

    public ProcessDefinition {
        roles = Lists.orEmpty(roles);
        areas = Lists.orEmpty(areas);
        stages = Lists.orEmpty(stages);
        routes = Lists.orEmpty(routes);
        states = Lists.orEmpty(states);
        actions = Lists.orEmpty(actions);
        ballots = Lists.orEmpty(ballots);
        documents = Lists.orEmpty(documents);
        timers = Lists.orEmpty(timers);
        flags = Lists.orEmpty(flags);
        items = Lists.orEmpty(items);
        inherit = Lists.orEmpty(inherit);
        followOnIn = Lists.orEmpty(followOnIn);
        options = options == null ? Map.of() : Map.copyOf(options);
        forms = Lists.orEmpty(forms);
        description = description == null ? "" : description;
    }

    public State state(String id) {
        return states.stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("process " + this.id + " has no state " + id));
    }

    public Optional<State> findState(String id) {
        return states.stream().filter(state -> state.id().equals(id)).findFirst();
    }

    public Optional<Role> role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /** The role of whoever made the request; every process has exactly one. */
    public Role requester() {
        return roles.stream()
                .filter(role -> role.kind() == Role.Kind.REQUESTER)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("process " + id + " has no role of the requester"));
    }

    public Optional<Area> area(String id) {
        return areas.stream().filter(area -> area.id().equals(id)).findFirst();
    }

    public Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    public Form requestForm() {
        return form(request)
                .orElseThrow(() -> new IllegalArgumentException("process " + id + " has no form " + request));
    }

    public Optional<BallotRule> ballot(String id) {
        return ballots.stream().filter(ballot -> ballot.id().equals(id)).findFirst();
    }

    public Optional<DocumentRule> document(String id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    public Optional<TimerRule> timer(String id) {
        return timers.stream().filter(timer -> timer.id().equals(id)).findFirst();
    }

    /** Whether an option is switched on; one that the process does not have is off. */
    public boolean isOn(String option) {
        return options.getOrDefault(option, false);
    }

    /** Every effect of one kind, wherever it stands in the process. */
    public <T extends Effect> Stream<T> effects(Class<T> kind) {
        return Effects.everywhere(this, kind);
    }

    /** All rules of an action word. */
    public List<ActionRule> rules(String action) {
        return actions.stream().filter(rule -> rule.action().equals(action)).toList();
    }

    /** The field that a fact is written from: an input, else whatever field has the fact's name. */
    public Optional<Field> writer(String fact) {
        return actions.stream()
                .flatMap(rule -> Effects.flat(rule.then())
                        .flatMap(effect -> Stream.ofNullable(inputOf(effect, fact)))
                        .flatMap(input -> rule.inputs().stream()
                                .filter(field -> field.id().equals(input))))
                .findFirst()
                .or(() -> named(fact));
    }

    private Optional<Field> named(String id) {
        var inputs = actions.stream().flatMap(rule -> rule.inputs().stream());
        var answers = forms.stream().flatMap(form -> form.fields().stream());
        return Stream.concat(inputs, answers)
                .filter(field -> field.id().equals(id))
                .findFirst();
    }

    private static @Nullable String inputOf(Effect effect, String fact) {
        if (effect instanceof Effect.Set set && set.fact().equals(fact)) {
            return set.input();
        }
        return effect instanceof Effect.Remember(var inputs) && inputs.contains(fact) ? fact : null;
    }

    /** A choice of a ballot in the words of those who make it: the participle of the action, or the option's label. */
    public Optional<String> voted(String ballot, String choice) {
        return actions.stream()
                .flatMap(rule -> Effects.flat(rule.then())
                        .filter(effect -> effect instanceof Effect.Vote vote
                                && vote.ballot().equals(ballot))
                        .flatMap(effect -> Stream.ofNullable(said(rule, (Effect.Vote) effect, choice))))
                .findFirst();
    }

    private static @Nullable String said(ActionRule rule, Effect.Vote vote, String choice) {
        if (vote.input() == null) {
            return choice.equals(vote.choice()) ? rule.done() : null;
        }
        return rule.inputs().stream()
                .filter(field -> field.id().equals(vote.input()))
                .flatMap(field -> field.options().stream())
                .filter(option -> option.value().equals(choice))
                .map(Option::label)
                .findFirst()
                .orElse(null);
    }
}
