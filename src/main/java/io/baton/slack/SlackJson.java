package io.baton.slack;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import io.baton.form.Value;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as this module writes it, and reads it again from what an earlier version wrote. */
final class SlackJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, over -> over.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addMixIn(Value.class, Kinds.class)
            .build();

    private SlackJson() {}

    /** Which kind of value it is, so that a form that is kept can be read again. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Value.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Value.Num.class, name = "number"),
        @JsonSubTypes.Type(value = Value.Flag.class, name = "flag"),
        @JsonSubTypes.Type(value = Value.Items.class, name = "items"),
        @JsonSubTypes.Type(value = Value.Table.class, name = "table")
    })
    private interface Kinds {}
}
