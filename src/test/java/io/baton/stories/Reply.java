package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the bot answered to something a person did. */
record Reply(Person person, Answer answer) {

    List<Message> messages() {
        return Message.list(answer.body().path("messages"));
    }

    Optional<Form> form() {
        var form = answer.body().path("form");
        return form.isObject() ? Optional.of(new Form(form)) : Optional.empty();
    }

    Form opensForm() {
        return form().orElseGet(() -> fail("No form opened: %s", answer.body()));
    }

    /** Every id of a submitted case that the messages name, in order. */
    Optional<String> caseId() {
        return messages().stream()
                .map(Message::caseId)
                .filter(id -> id.matches("(ESD|SDC)-\\d{4}-\\d{4}"))
                .findFirst();
    }

    Optional<Message> refusal() {
        return messages().stream().filter(Message::isRefusal).findFirst();
    }

    /** True for a form whose values were not taken (contract 1.7). */
    boolean isRefusedForm() {
        var accepted = answer.body().path("accepted");
        return accepted.isBoolean() && !accepted.asBoolean(true);
    }

    /** The refusal, wherever it may legally stand: a private message or the errors of a form; empty if none. */
    String whyRefused() {
        var errors = answer.body()
                .path("errors")
                .propertyStream()
                .map(error -> error.getKey() + ": " + error.getValue().asString(""));
        var refusals = messages().stream().filter(Message::isRefusal).map(Message::text);
        return Stream.concat(isRefusedForm() ? errors : Stream.empty(), refusals)
                .collect(Collectors.joining("\n"));
    }

    /** The bot did it: no refusal, no open question of a form. */
    Reply done() {
        assertThat(answer.status()).as("%s got %s", person.id(), answer.body()).isEqualTo(200);
        assertThat(whyRefused()).as("refusal told to %s", person.id()).isEmpty();
        assertThat(isRefusedForm()).as("%s: %s", person.id(), answer.body()).isFalse();
        assertThat(form()).as("form that opened for %s", person.id()).isEmpty();
        return this;
    }

    /** Submits the form that opened; keys and values in turn. */
    Reply with(String... keysAndValues) {
        return withAll(map(keysAndValues)).done();
    }

    /** Submits the form that opened, whatever comes of it. */
    Reply withAll(Map<String, ?> values) {
        return person.submits(opensForm(), values);
    }

    static Map<String, Object> map(String... keysAndValues) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return values;
    }

    /** A form, or one page of it. */
    record Form(JsonNode json) {

        String id() {
            return json.path("id").asString("");
        }

        String title() {
            return json.path("title").asString("");
        }

        List<String> fields() {
            return fieldStream().map(field -> field.path("field").asString("")).toList();
        }

        JsonNode field(String id) {
            return fieldStream()
                    .filter(field -> field.path("field").asString("").equals(id))
                    .findFirst()
                    .orElseGet(() -> fail("The form %s has no field %s but %s", title(), id, fields()));
        }

        private Stream<JsonNode> fieldStream() {
            return json.path("fields").valueStream();
        }
    }
}
