package io.baton.slackworld;

import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A method of the Web API.
 *
 * @param tier 1 to 4, or 0 where the limit is special
 * @param scopes one of them is needed; none: any token will do, or the handler looks at the kind of channel
 */
record Method(String name, int tier, String[] scopes, Function<Args, ObjectNode> handler) {

    static Method of(String name, int tier, String scope, Function<Args, ObjectNode> handler) {
        return new Method(name, tier, scope.isEmpty() ? new String[0] : scope.split("\\|"), handler);
    }
}
