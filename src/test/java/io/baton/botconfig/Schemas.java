package io.baton.botconfig;

import io.baton.chat.Channel;
import io.baton.chat.Group;
import io.baton.chat.Person;
import io.baton.estimate.RateBy;
import io.baton.estimate.RateLine;
import io.baton.estimate.RateSchedule;
import io.baton.estimate.RowWhen;
import io.baton.form.Form;
import io.baton.process.ProcessDefinition;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schemas that editors check and complete the configuration files with, from the records themselves. */
final class Schemas {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What records that refuse to be made of nothing ask for. */
    private static final Map<Class<?>, Set<String>> REQUIRED = Map.of(
            RateSchedule.class, Set.of("name", "effective", "currency", "lines"),
            RateLine.class, Set.of("item", "period"),
            RateBy.class, Set.of("values"),
            RowWhen.class, Set.of("in"));

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private Schemas() {}

    /** The text of each schema by the name of its file. */
    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("process.schema.json", one("A service process", ProcessDefinition.class, "forms"));
        all.put("form.schema.json", one("A questionnaire", Form.class, ""));
        all.put("translation.schema.json", texts("The texts of a process in another language, by the English ones"));
        all.put("calendar.schema.json", one("A business calendar", CalendarFile.class, ""));
        all.put("rates.schema.json", one("A rate schedule", RateSchedule.class, ""));
        all.put("people.schema.json", list("Who Baton knows", Person.class));
        all.put("groups.schema.json", list("Groups of a platform whose members have roles", Group.class));
        all.put("channels.schema.json", list("The channels Baton writes to", Channel.class));
        return all;
    }

    private static String one(String title, Class<?> type, String without) {
        var schemas = new Schemas();
        var root = schemas.head(title);
        root.setAll(schemas.object(type, without));
        return schemas.text(root);
    }

    private static String texts(String title) {
        var schemas = new Schemas();
        var root = schemas.head(title);
        root.setAll(schemas.schema(TranslationFile.class));
        return schemas.text(root);
    }

    private static String list(String title, Class<?> type) {
        var schemas = new Schemas();
        var root = schemas.head(title).put("type", "array");
        root.set("items", schemas.schema(type));
        return schemas.text(root);
    }

    private ObjectNode head(String title) {
        return node().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title);
    }

    private String text(ObjectNode root) {
        var all = node();
        definitions.forEach(all::set);
        root.set("$defs", all);
        return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            var of = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? map(of[1]) : list(of[0]);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return words(plain);
        }
        if (Scalars.knows(plain) || Shape.ofText(plain).isPresent()) {
            return scalar(plain);
        }
        return !plain.isInterface() && Shape.isMap(plain)
                ? schema(plain.getRecordComponents()[0].getGenericType())
                : reference(plain);
    }

    private static ObjectNode scalar(Class<?> type) {
        var word = switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "boolean";
            case "int", "long", "Integer" -> "integer";
            case "BigDecimal" -> "number";
            default -> "string";
        };
        var schema = node().put("type", word);
        return type == LocalDate.class ? schema.put("format", "date") : schema;
    }

    /** A constant may be written in lower case with dashes, or as the code writes it. */
    private static ObjectNode words(Class<?> type) {
        var schema = node();
        var words = schema.putArray("enum");
        var constants = Stream.of(type.getEnumConstants()).map(constant -> (Enum<?>) constant);
        constants.forEach(constant -> words.add(Words.word(constant)));
        Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .filter(name -> !name.equals(name.toLowerCase(Locale.ROOT)))
                .forEach(words::add);
        return schema;
    }

    /** A list, or a single value that stands for a list of one. */
    private ObjectNode list(Type of) {
        var list = node().put("type", "array");
        list.set("items", schema(of));
        return anyOf(list, schema(of));
    }

    private ObjectNode map(Type of) {
        var map = node().put("type", "object");
        map.set("additionalProperties", schema(of));
        return map;
    }

    private ObjectNode reference(Class<?> type) {
        var outer = type.getEnclosingClass();
        var name = outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, node());
            definitions.put(name, type.isInterface() ? vocabulary(type) : record(type));
        }
        return node().put("$ref", "#/$defs/" + name);
    }

    /** A record; where its first key is enough, that one's value may stand for the whole. */
    private ObjectNode record(Class<?> type) {
        var shape = Shape.of(type);
        var object = object(type, "");
        return shape.isShort()
                ? anyOf(object, schema(shape.parts().get(shape.firstKey()).getGenericType()))
                : object;
    }

    private ObjectNode object(Class<?> type, String without) {
        var shape = Shape.of(type);
        var schema = node().put("type", "object");
        var properties = schema.putObject("properties");
        shape.parts().forEach((key, part) -> {
            if (!key.equals(without)) {
                properties.set(key, schema(part.getGenericType()));
            }
        });
        schema.put("additionalProperties", false);
        var required = REQUIRED.getOrDefault(type, shape.required()).stream()
                .sorted(java.util.Comparator.comparingInt(shape.keys()::indexOf))
                .toList();
        if (!required.isEmpty()) {
            var keys = schema.putArray("required");
            required.forEach(keys::add);
        }
        return schema;
    }

    /** One word of a vocabulary as the one key of an object; a word that needs nothing more may stand alone. */
    private ObjectNode vocabulary(Class<?> type) {
        var object = node().put("type", "object").put("minProperties", 1).put("maxProperties", 1);
        var properties = object.putObject("properties");
        var bare = node();
        var alone = bare.putArray("enum");
        Shape.words(type).forEach((word, record) -> {
            var needsNothing = Shape.of(record).required().isEmpty();
            properties.set(
                    word, needsNothing ? anyOf(reference(record), node().put("type", "null")) : reference(record));
            if (needsNothing) {
                alone.add(word);
            }
        });
        object.put("additionalProperties", false);
        return anyOf(object, bare);
    }

    private static ObjectNode anyOf(ObjectNode... schemas) {
        var any = node();
        var list = any.putArray("anyOf");
        List.of(schemas).forEach(list::add);
        return any;
    }

    private static ObjectNode node() {
        return JSON.createObjectNode();
    }
}
