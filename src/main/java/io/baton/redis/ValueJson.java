package io.baton.redis;

import io.baton.form.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/**
 * Values in their natural form: text, number, true or false, an array of texts, an array of objects. An empty array is
 * an empty list of texts; a table without rows is {@code {"rows": []}}.
 */
final class ValueJson {

    private ValueJson() {}

    static final class Writer extends ValueSerializer<Value> {
        @Override
        public void serialize(Value value, JsonGenerator out, SerializationContext context) {
            switch (value) {
                case Value.Text(var text) -> out.writeString(text);
                case Value.Num(var number) -> out.writeNumber(number);
                case Value.Flag(var flag) -> out.writeBoolean(flag);
                case Value.Items(var items) -> {
                    out.writeStartArray();
                    items.forEach(out::writeString);
                    out.writeEndArray();
                }
                case Value.Table(var rows) -> table(rows, out, context);
            }
        }

        private void table(List<Map<String, Value>> rows, JsonGenerator out, SerializationContext context) {
            if (rows.isEmpty()) {
                out.writeStartObject();
                out.writeName("rows");
            }
            out.writeStartArray();
            for (var row : rows) {
                out.writeStartObject();
                row.forEach((column, cell) -> {
                    out.writeName(column);
                    serialize(cell, out, context);
                });
                out.writeEndObject();
            }
            out.writeEndArray();
            if (rows.isEmpty()) {
                out.writeEndObject();
            }
        }
    }

    static final class Reader extends ValueDeserializer<Value> {
        @Override
        public Value deserialize(JsonParser in, DeserializationContext context) {
            return switch (in.currentToken()) {
                case VALUE_STRING -> new Value.Text(in.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Num(in.getDecimalValue());
                case VALUE_TRUE -> new Value.Flag(true);
                case VALUE_FALSE -> new Value.Flag(false);
                case START_ARRAY -> array(in, context);
                case START_OBJECT -> noRows(in);
                default -> throw context.weirdStringException(in.getString(), Value.class, "is no value");
            };
        }

        private Value array(JsonParser in, DeserializationContext context) {
            var items = new ArrayList<String>();
            var rows = new ArrayList<Map<String, Value>>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (in.currentToken() == JsonToken.START_OBJECT) {
                    rows.add(row(in, context));
                } else {
                    items.add(in.getString());
                }
            }
            return rows.isEmpty() ? new Value.Items(items) : new Value.Table(rows);
        }

        private Map<String, Value> row(JsonParser in, DeserializationContext context) {
            var row = new LinkedHashMap<String, Value>();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                var column = in.currentName();
                in.nextToken();
                row.put(column, deserialize(in, context));
            }
            return row;
        }

        private static Value noRows(JsonParser in) {
            in.nextToken();
            in.nextToken();
            in.skipChildren();
            in.nextToken();
            return new Value.Table(List.of());
        }
    }
}
