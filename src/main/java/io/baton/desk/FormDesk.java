package io.baton.desk;

import io.baton.casework.Case;
import io.baton.casework.Command;
import io.baton.casework.Outcome;
import io.baton.chat.FormView;
import io.baton.desk.PendingForms.Pending;
import io.baton.form.Answers;
import io.baton.form.Checked;
import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Filled;
import io.baton.form.Form;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens forms before people and remembers what sending them will do. */
final class FormDesk {

    /** The page number of a form that asks which form is to be filled. */
    static final int CHOOSING = 0;

    private final PendingForms pending;
    private final Worlds worlds;
    private final TableFiles tables;

    FormDesk(PendingForms pending, Worlds worlds, TableFiles tables) {
        this.pending = pending;
        this.worlds = worlds;
        this.tables = tables;
    }

    /** The form with the inputs of an action; a form that is filled in part opens page by page. */
    FormView open(Case now, Command command, Outcome.NeedsInputs needs, Replies.Said to) {
        var filling = Filling.of(worlds.to(to.person(), now).def(), command.action(), needs.form());
        var form = new Pending(
                id(command.id()),
                command.actor(),
                now.id(),
                command.action(),
                command.freeText() == null || filling.isPaged()
                        ? filling.with(readable(command))
                        : withFree(needs, command),
                command.promptKey(),
                to.place().room(),
                filling.isChoosing() ? CHOOSING : 1);
        pending.keep(form);
        var filled = filled(now, needs, to.person());
        return filling.isPaged() ? page(form, filling, filled, pages(filled)) : whole(form, needs.form(), filled);
    }

    /** The same delivery opens the same form; what platforms put into their delivery ids does not show in it. */
    private static String id(String delivery) {
        return "form-" + UUID.nameUUIDFromBytes(delivery.getBytes(StandardCharsets.UTF_8));
    }

    /** What was given, without what could not be read: it is asked for. */
    private static Map<String, Object> readable(Command command) {
        return command.given().entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Checked.Wrong))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> withFree(Outcome.NeedsInputs needs, Command command) {
        var given = new java.util.HashMap<>(readable(command));
        needs.form().fields().stream()
                .filter(Field::free)
                .findFirst()
                .ifPresent(free -> given.putIfAbsent(
                        free.id(), Optional.ofNullable(command.freeText()).orElse("")));
        return given;
    }

    private Filled filled(Case now, Outcome.NeedsInputs needs, String person) {
        return new Filled(
                needs.form(),
                new Answers(needs.given()),
                worlds.to(person, now).world().around(now));
    }

    private static List<Filled.Page> pages(Filled filled) {
        return filled.pages(Integer.MAX_VALUE);
    }

    private FormView whole(Pending form, Form inputs, Filled filled) {
        var entries = filled.shown().stream()
                .map(field -> entry(filled, field, tables, form.person()))
                .toList();
        return new FormView(form.id(), inputs.title(), 1, 1, entries);
    }

    private FormView page(Pending form, Filling filling, Filled filled, List<Filled.Page> pages) {
        var page = pages.get(Math.clamp(form.page(), 1, pages.size()) - 1);
        var entries = Stream.concat(
                        filling.choice().stream(),
                        page.fields().stream().map(field -> entry(filled, field, tables, form.person())))
                .toList();
        return new FormView(form.id(), title(filled.form(), page), form.page(), pages.size(), entries, true);
    }

    private static String title(Form form, Filled.Page page) {
        return page.title().equals(form.title()) ? form.title() : form.title() + ": " + page.title();
    }

    static FormView.Entry entry(Filled filled, Field field, TableFiles tables, String person) {
        var value = filled.offered(field);
        return new FormView.Entry(
                field.id(),
                field.label(),
                field.help(),
                field.type(),
                filled.isRequired(field),
                filled.options(field),
                field.columns(),
                value.orElse(null),
                field.type() == FieldType.TABLE ? tables.download(field, value, person) : List.of());
    }

    Optional<Pending> find(String id) {
        return pending.find(id);
    }

    void keep(Pending form) {
        pending.keep(form);
    }

    /** The page after the one that was taken, if there is one. */
    Optional<FormView> next(Pending form, Case now) {
        var in = worlds.to(form.person(), now);
        return Filling.of(in.def(), form.action(), form.given()).flatMap(filling -> {
            var wanted = filling.form();
            var answers = now.answers().getOrDefault(wanted.id(), Answers.NONE);
            var filled = new Filled(wanted, answers, in.world().around(now));
            var pages = pages(filled);
            if (form.page() >= pages.size()) {
                return Optional.empty();
            }
            var base = form.id().replaceAll("-p\\d+$", "");
            var next = new Pending(
                    base + "-p" + (form.page() + 1),
                    form.person(),
                    form.caseId(),
                    form.action(),
                    filling.with(Map.of()),
                    form.promptKey(),
                    form.place(),
                    form.page() + 1);
            pending.keep(next);
            return Optional.of(page(next, filling, filled, pages));
        });
    }
}
