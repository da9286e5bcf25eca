package io.baton.slackworld;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Finds the elements with which a person can do something. */
final class Elements {

    /** An element in its block. */
    record Placed(JsonNode block, JsonNode element) {

        String blockId() {
            return Json.text(block, "block_id");
        }

        String actionId() {
            return Json.text(element, "action_id");
        }

        String type() {
            return Json.text(element, "type");
        }

        boolean input() {
            return Json.text(block, "type").equals("input");
        }

        /** What a person reads on it or above it. */
        String label() {
            var own = input()
                    ? block.path("label")
                    : type().equals("button") ? element.path("text") : element.path("placeholder");
            return RichText.unescape(Json.text(own, "text"));
        }

        boolean is(String labelOrId) {
            return actionId().equals(labelOrId) || blockId().equals(labelOrId) || label().equals(labelOrId);
        }
    }

    private Elements() {}

    static List<Placed> in(JsonNode blocks) {
        var found = new ArrayList<Placed>();
        for (var block : blocks) {
            BlockKit.elementsOf(block).forEach(element -> found.add(new Placed(block, element)));
        }
        return found;
    }

    /** The one element with that action id, else block id, else label; a refusal names what there is. */
    static Placed one(JsonNode blocks, String wanted, Predicate<Placed> kind, String what) {
        var all = in(blocks).stream().filter(kind).toList();
        var byAction =
                all.stream().filter(placed -> placed.actionId().equals(wanted)).toList();
        var found = byAction.isEmpty()
                ? all.stream().filter(placed -> placed.is(wanted)).toList()
                : byAction;
        if (found.size() != 1) {
            throw new ClientRefusal(
                    (found.isEmpty() ? "no " : "more than one ") + what + " \"" + wanted + "\" here, only "
                            + all.stream()
                                    .map(placed -> placed.label() + " (" + placed.actionId() + ")")
                                    .toList());
        }
        return found.getFirst();
    }

    /** All options of a menu, those in groups too. */
    static List<JsonNode> options(JsonNode element) {
        var options = new ArrayList<>(Json.list(element.path("options")));
        element.path("option_groups").forEach(group -> options.addAll(Json.list(group.path("options"))));
        return options;
    }
}
