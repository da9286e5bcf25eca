package io.baton.stories;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A case as `GET /api/cases/{id}` shows it (contract 2). */
record CaseView(JsonNode json) {

    String state() {
        return text("state");
    }

    String text(String part) {
        return json.path(part).asString("");
    }

    String fact(String name) {
        return json.path("facts").path(name).asString("");
    }

    List<String> factList(String name) {
        return strings(json.path("facts").path(name));
    }

    JsonNode answers(String form) {
        return json.path("answers").path(form);
    }

    long revision() {
        return json.path("revision").asLong(-1);
    }

    /** Who holds the baton: `ESD`, or `APPROVER:omar` where a person is named. */
    List<String> holders() {
        return json.path("holder")
                .valueStream()
                .map(holder -> {
                    var person = holder.path("person").asString("");
                    return holder.path("role").asString("") + (person.isEmpty() ? "" : ":" + person);
                })
                .toList();
    }

    List<String> holderRoles() {
        return json.path("holder")
                .valueStream()
                .map(holder -> holder.path("role").asString(""))
                .distinct()
                .toList();
    }

    List<String> flags() {
        return strings(json.path("flags"));
    }

    /** The newest ballot of that id; the older ones are void (contract 2.1). */
    JsonNode ballot(String id) {
        return ballots(id).reduce((older, newer) -> newer).orElseGet(this::nothing);
    }

    Stream<JsonNode> ballots(String id) {
        return json.path("ballots")
                .valueStream()
                .filter(ballot -> ballot.path("id").asString("").equals(id));
    }

    /** The choice of a party, or of a person of it; empty where none was made. */
    String vote(String ballot, String partyOrPerson) {
        return ballot(ballot)
                .path("parties")
                .valueStream()
                .filter(party -> party.path("party").asString("").equals(partyOrPerson)
                        || party.path("person").asString("").equals(partyOrPerson))
                .map(party -> party.path("choice").asString(""))
                .findFirst()
                .orElse("");
    }

    JsonNode lane(String area) {
        return byId(json.path("lanes"), "id", area);
    }

    JsonNode item(String text) {
        return byId(json.path("items"), "text", text);
    }

    JsonNode issue(String text) {
        return byId(json.path("issues"), "text", text);
    }

    Optional<JsonNode> currentDocument(String id) {
        return documents(id)
                .filter(document -> document.path("current").asBoolean(false))
                .findFirst();
    }

    Stream<JsonNode> documents(String id) {
        return json.path("documents")
                .valueStream()
                .filter(document -> document.path("id").asString("").equals(id));
    }

    JsonNode estimate() {
        return json.path("estimate");
    }

    List<String> links() {
        return json.path("links")
                .valueStream()
                .map(link ->
                        link.path("kind").asString("") + " " + link.path("case").asString(""))
                .toList();
    }

    /** What is enabled now for the person whose view this is. */
    List<String> enabledActions() {
        return json.path("actions")
                .valueStream()
                .filter(action -> action.path("enabled").asBoolean(false))
                .map(action -> action.path("action").asString(""))
                .distinct()
                .toList();
    }

    static List<String> strings(JsonNode array) {
        return array.valueStream().map(each -> each.asString("")).toList();
    }

    private JsonNode byId(JsonNode list, String key, String value) {
        return list.valueStream()
                .filter(each -> each.path(key).asString("").equals(value))
                .findFirst()
                .orElseGet(this::nothing);
    }

    private JsonNode nothing() {
        return json.path("(nothing)");
    }
}
