package io.baton.stories;

import tools.jackson.databind.JsonNode;

/** A plain HTTP answer: its status, its content type and its JSON. */
record Answer(int status, String type, JsonNode body) {

    boolean isProblem() {
        return type.startsWith("application/problem+json");
    }

    String detail() {
        return body.path("detail").asString("");
    }
}
