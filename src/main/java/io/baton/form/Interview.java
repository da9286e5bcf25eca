package io.baton.form;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far a conversation that fills one form has come; everything there is to keep of it. Immutable: an
 * {@link Interviewer} leads from one to the next.
 *
 * @param form the id of the form
 * @param answers what is stored so far
 * @param offered values known from elsewhere (a profile, another case) that are offered as defaults and still asked
 * @param given fields that are not asked since their answers came with the start (a follow-on, a copy, an import)
 * @param skipped optional fields that were left empty on purpose
 * @param again fields that have an answer and are asked once more because of an edit
 * @param edited the field whose edit is going on
 * @param asked the field now asked; none at the review
 */
public record Interview(
        String form,
        Answers answers,
        Answers offered,
        Set<String> given,
        Set<String> skipped,
        Set<String> again,
        @Nullable String edited,
        @Nullable String asked) {

    public Interview {
        given = sorted(given);
        skipped = sorted(skipped);
        again = sorted(again);
    }

    public boolean atReview() {
        return asked == null;
    }

    Interview answered(String field, Answers answers) {
        return new Interview(
                form, answers, offered, minus(given, field), minus(skipped, field), minus(again, field), edited, asked);
    }

    Interview skipping(String field, Answers answers) {
        var now = answered(field, answers);
        var more = new TreeSet<>(skipped);
        more.add(field);
        return new Interview(form, answers, offered, now.given, more, now.again, edited, asked);
    }

    Interview asking(@Nullable String field) {
        return new Interview(form, answers, offered, given, skipped, again, edited, field);
    }

    Interview editing(@Nullable String field, Set<String> fields) {
        return new Interview(form, answers, offered, given, skipped, fields, field, asked);
    }

    /** Without marks on fields that are not {@code shown}. */
    Interview within(Set<String> shown) {
        var stillSkipped = new TreeSet<>(skipped);
        stillSkipped.retainAll(shown);
        var stillAgain = new TreeSet<>(again);
        stillAgain.retainAll(shown);
        return new Interview(
                form, answers, offered, given, stillSkipped, stillAgain, stillAgain.isEmpty() ? null : edited, asked);
    }

    private static Set<String> minus(Set<String> fields, String field) {
        var less = new TreeSet<>(fields);
        less.remove(field);
        return less;
    }

    private static Set<String> sorted(Set<String> fields) {
        return Collections.unmodifiableSet(new TreeSet<>(fields));
    }
}
