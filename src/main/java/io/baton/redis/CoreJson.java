package io.baton.redis;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import io.baton.casework.Telling;
import io.baton.form.Answers;
import io.baton.form.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The records of the core as JSON. They carry no annotations, so all that there is to say about their form in the store
 * is said here. Names written here are in the stored data: they may be added to, never changed.
 */
final class CoreJson {

    static final JsonMapper MAPPER = mapper();

    private CoreJson() {}

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder()
                .changeDefaultVisibility(visible -> visible.withVisibility(
                                com.fasterxml.jackson.annotation.PropertyAccessor.ALL, Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY)
                        .withCreatorVisibility(Visibility.ANY))
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
        for (var collection : List.of(List.class, Set.class, Map.class)) {
            builder.withConfigOverride(
                    collection, all -> all.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        return builder.addMixIn(Answers.class, AnswersForm.class)
                .addMixIn(Telling.class, TellingForm.class)
                .addMixIn(Telling.Recipient.class, RecipientForm.class)
                .addModule(new SimpleModule("baton")
                        .addAbstractTypeMapping(Set.class, LinkedHashSet.class)
                        .addSerializer(Value.class, new ValueJson.Writer())
                        .addDeserializer(Value.class, new ValueJson.Reader()))
                .build();
    }

    /** Answers are the map of their values. */
    abstract static class AnswersForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("unused") // read by Jackson
        AnswersForm(Map<String, Value> values) {}

        @JsonValue
        abstract Map<String, Value> values();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "tell")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Telling.Say.class, name = "say"),
        @JsonSubTypes.Type(value = Telling.Ask.class, name = "ask"),
        @JsonSubTypes.Type(value = Telling.Retire.class, name = "retire"),
        @JsonSubTypes.Type(value = Telling.RefreshCard.class, name = "refresh-card"),
        @JsonSubTypes.Type(value = Telling.Converse.class, name = "converse"),
        @JsonSubTypes.Type(value = Telling.Mail.class, name = "mail")
    })
    interface TellingForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "in")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Telling.Recipient.ToPerson.class, name = "direct"),
        @JsonSubTypes.Type(value = Telling.Recipient.ToRoom.class, name = "room"),
        @JsonSubTypes.Type(value = Telling.Recipient.ToThread.class, name = "thread"),
        @JsonSubTypes.Type(value = Telling.Recipient.ToThreadAloud.class, name = "thread-aloud")
    })
    interface RecipientForm {}
}
