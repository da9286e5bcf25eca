package io.baton.form;

import io.baton.form.Surroundings.Someone;
import io.baton.language.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges persons named: known, allowed here, no bots, nobody twice. */
record PeopleCheck(Filled filled, Field field) {

    Checked one(String typed) {
        return person(typed)
                .map(someone -> refusal(someone)
                        .<Checked>map(Checked.Wrong::new)
                        .orElseGet(() -> new Checked.Right(Value.of(someone.id()))))
                .orElseGet(() -> unknown(typed));
    }

    Checked several(List<String> typed) {
        var ids = new ArrayList<String>();
        for (var name : typed.stream().flatMap(item -> apart(item).stream()).toList()) {
            switch (one(name)) {
                case Checked.Wrong wrong -> {
                    return wrong;
                }
                case Checked.Right(var value)
                when ids.contains(value.plain()) -> {
                    return new Checked.Wrong(words().say("form.named-twice", called(value.plain())));
                }
                case Checked.Right(var value) -> ids.add(value.plain());
            }
        }
        return new CountCheck(filled, field).of("person", ids);
    }

    private Optional<Someone> person(String typed) {
        return filled.around().person(typed.strip());
    }

    /** {@code @omar @lin} and {@code omar and lin} name two persons where no person is called so as a whole. */
    private List<String> apart(String item) {
        if (person(item).isPresent()) {
            return List.of(item);
        }
        var words = List.of(item.strip().split("[\\s;]+"));
        return words.stream()
                .filter(word -> words.size() == 1 || !List.of("and", "और", "&").contains(word.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Optional<String> refusal(Someone someone) {
        if (someone.bot()) {
            return Optional.of(words().say("form.is-bot", someone.name()));
        }
        boolean asRequester = field.refuse().contains("requester")
                && someone.id().equals(filled.around().requester());
        if (asRequester) {
            return Optional.of(words().say("form.is-requester", someone.name()));
        }
        return field.refuse().contains(someone.id())
                ? Optional.of(words().say("form.not-nameable", someone.name()))
                : Optional.empty();
    }

    private String called(String id) {
        return person(id).map(Someone::name).orElse(id);
    }

    private Checked unknown(String typed) {
        return new Checked.Wrong(words().say("form.nobody", Wording.quoted(typed)));
    }

    private Phrases words() {
        return filled.around().words();
    }
}
