package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Answers the open question of a talk by whatever can be clicked: a button for the option, else a menu with it. */
record Clicks(Person person, Talk talk) {

    void picks(String value) {
        var message = talk.questionMessage();
        var label = labelOf(message, value);
        var button = each(message.json().path("actions"), "label", label)
                .or(() -> each(message.json().path("actions"), "action", value));
        if (button.isPresent()) {
            taken(person.presses(message, button.get().path("action").asString("")));
            return;
        }
        var menu = message.json()
                .path("menus")
                .valueStream()
                .filter(each -> each(each.path("options"), "value", value).isPresent())
                .findFirst()
                .orElseGet(() -> fail("Nothing to click for %s in %s", value, message.json()));
        taken(person.chooses(message, menu.path("id").asString(""), List.of(value)));
    }

    private static void taken(Reply reply) {
        assertThat(reply.answer().status()).as("%s", reply.answer().body()).isEqualTo(200);
        assertThat(reply.whyRefused()).isEmpty();
    }

    private static String labelOf(Message message, String value) {
        return each(message.json().path("question").path("options"), "value", value)
                .map(option -> option.path("label").asString(""))
                .orElse(value);
    }

    private static Optional<JsonNode> each(JsonNode list, String part, String wanted) {
        return list.valueStream()
                .filter(each -> each.path(part).asString("").equals(wanted))
                .findFirst();
    }
}
