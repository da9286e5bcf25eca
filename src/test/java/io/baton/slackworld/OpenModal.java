package io.baton.slackworld;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The modal a person has in sight. What is done with it fails when it is no longer the one in sight. */
public final class OpenModal {

    private final World world;
    private final Interactions interactions;
    private final Views views;
    private final Account who;
    private final View view;

    OpenModal(World world, Interactions interactions, Views views, Account who, View view) {
        this.world = world;
        this.interactions = interactions;
        this.views = views;
        this.who = who;
        this.view = view;
    }

    public String id() {
        return view.id;
    }

    public String title() {
        return world.with(view::title);
    }

    public String callbackId() {
        return Json.text(json(), "callback_id");
    }

    /** The view as Slack gives it out, with its state. */
    public JsonNode json() {
        return world.with(() -> view.json(world.app));
    }

    /** What is read in it. */
    public String words() {
        return world.with(() -> Shown.words(view.blocks));
    }

    /** The labels of its fields, in order. */
    public List<String> labels() {
        return world.with(() -> Elements.in(view.blocks).stream()
                .filter(Elements.Placed::input)
                .map(Elements.Placed::label)
                .toList());
    }

    /** What the app found wrong with the last submission, by the label of the field. */
    public Map<String, String> errors() {
        return world.with(() -> {
            var errors = new LinkedHashMap<String, String>();
            Elements.in(view.blocks).forEach(placed -> {
                if (view.errors.has(placed.blockId())) {
                    errors.put(placed.label(), Json.text(view.errors, placed.blockId()));
                }
            });
            return errors;
        });
    }

    /** Whether it is the modal in sight. */
    public boolean inSight() {
        return world.with(() -> views.stack(who.id).peek() == view);
    }

    /**
     * Fills a field, found by its label, block id or action id.
     *
     * @param words text; for menus the label or value of the options; a person's or channel's name; a date as 2027-01-31;
     *     none empties the field
     */
    public OpenModal fill(String field, String... words) {
        world.run(() -> {
            requireInSight();
            interactions.fill(who, view, find(field, false), List.of(words));
        });
        return this;
    }

    /** Presses a button in it. */
    public Delivery click(String button) {
        return world.with(() -> {
            requireInSight();
            return interactions.inView(who, view, find(button, true), null);
        });
    }

    /** Chooses in a menu that is no field; the app is told at once. */
    public Delivery choose(String menu, String... words) {
        return world.with(() -> {
            requireInSight();
            return interactions.inView(who, view, find(menu, false), List.of(words));
        });
    }

    /** Presses its submit button; what a client checks itself is refused here. */
    public Delivery submit() {
        return world.with(() -> {
            requireInSight();
            return interactions.submit(who, view);
        });
    }

    /** Fills several fields and submits. */
    public Delivery submit(Map<String, String> values) {
        values.forEach((field, word) -> fill(field, word));
        return submit();
    }

    /** Closes it without submitting. */
    public void close() {
        world.run(() -> {
            requireInSight();
            interactions.close(who, view);
        });
    }

    private Elements.Placed find(String wanted, boolean button) {
        return Elements.one(
                view.blocks, wanted, placed -> placed.type().equals("button") == button, button ? "button" : "field");
    }

    private void requireInSight() {
        if (views.stack(who.id).peek() != view) {
            throw new ClientRefusal("the modal \"" + view.title() + "\" is not in sight of " + who.name);
        }
    }
}
