package io.baton.stories;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A message of the workspace as one person sees it. */
record Message(JsonNode json) {

    /** Messages come as a bare array or as `{messages:[..]}` (contract 8.3). */
    static List<Message> list(JsonNode body) {
        var array = body.isArray() ? body : body.path("messages");
        return array.valueStream().map(Message::new).toList();
    }

    String id() {
        return json.path("id").asString("");
    }

    long seq() {
        return json.path("seq").asLong(0);
    }

    String room() {
        return json.path("room").asString("");
    }

    String kind() {
        return json.path("kind").asString("");
    }

    String from() {
        return json.path("from").asString("");
    }

    String text() {
        return json.path("text").asString("");
    }

    /** The case it is about; empty where it is about none. */
    String caseId() {
        return json.path("case").asString("");
    }

    boolean isPrivate() {
        return json.path("private").asBoolean(false);
    }

    boolean isRefusal() {
        return kind().equals("refusal");
    }

    boolean isAbout(String id) {
        return caseId().equals(id);
    }

    /** Text and fields together: where a word may stand that a message must contain. */
    String everything() {
        var fields = json.path("fields")
                .valueStream()
                .map(field -> field.path("label").asString("") + ": " + shown(field.path("value")))
                .collect(Collectors.joining("\n"));
        return text() + "\n" + fields;
    }

    boolean says(String... words) {
        return Words.missing(everything(), words).isEmpty();
    }

    boolean offers(String action) {
        return json.path("actions")
                .valueStream()
                .anyMatch(button -> button.path("action").asString("").equals(action)
                        && button.path("enabled").asBoolean(true));
    }

    List<String> actions() {
        return json.path("actions")
                .valueStream()
                .map(button -> button.path("action").asString(""))
                .toList();
    }

    /** The question that stands open in this message. */
    Optional<Question> question() {
        var question = json.path("question");
        return question.isObject() ? Optional.of(new Question(question)) : Optional.empty();
    }

    boolean isOpenReview() {
        return kind().equals("review") && offers("submit");
    }

    /** The value shown for a form answer; empty where the message does not list that field. */
    Optional<String> shows(String field) {
        return json.path("fields")
                .valueStream()
                .filter(each -> each.path("field").asString("").equals(field))
                .map(each -> shown(each.path("value")))
                .findFirst();
    }

    List<JsonNode> files() {
        return json.path("files").valueStream().toList();
    }

    private static String shown(JsonNode value) {
        return value.isContainer() ? value.toString() : value.asString("");
    }

    /** A question of a conversation. */
    record Question(JsonNode json) {

        String field() {
            return json.path("field").asString("");
        }

        String error() {
            return json.path("error").asString("");
        }

        List<String> values() {
            return each("value");
        }

        List<String> labels() {
            return each("label");
        }

        String words() {
            return json.path("label").asString("") + "\n" + json.path("help").asString("");
        }

        private List<String> each(String part) {
            return json.path("options")
                    .valueStream()
                    .map(option -> option.path(part).asString(""))
                    .toList();
        }
    }
}
