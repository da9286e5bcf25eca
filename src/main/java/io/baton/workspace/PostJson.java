package io.baton.workspace;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes posts for the timeline and reads them again, also those that an earlier version wrote. */
@WorkspacePart
@org.springframework.stereotype.Component
final class PostJson {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, over -> over.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    String write(Post post) {
        return json.writeValueAsString(post);
    }

    Post read(String payload) {
        return json.readValue(payload, Post.class);
    }
}
