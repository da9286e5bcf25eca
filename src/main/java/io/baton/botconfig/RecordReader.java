package io.baton.botconfig;

import io.baton.botconfig.Node.Items;
import io.baton.botconfig.Node.Keys;
import io.baton.botconfig.Node.Scalar;
import io.baton.language.Prose;
import io.baton.process.Suggestion;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of YAML, strictly: an unknown key, a wrong type or a wrong word is a fault, and reading goes on to find
 * the others. What could not be read is null; a key that is left out is never read at all.
 */
final class RecordReader {

    private static final Keys NO_KEYS = new Keys(Position.NONE, List.of(), 1);

    private final String file;
    private final Faults faults;
    private final UnaryOperator<String> prose;

    RecordReader(String file, Faults faults) {
        this(file, faults, UnaryOperator.identity());
    }

    /** Reads with every text that people read replaced by what {@code prose} makes of it. */
    RecordReader(String file, Faults faults, UnaryOperator<String> prose) {
        this.file = file;
        this.faults = faults;
        this.prose = prose;
    }

    /** The record that a node says; empty when anything in it is wrong. */
    <T> Optional<T> read(Node node, Class<T> type) {
        return Optional.ofNullable(value(type, node)).map(type::cast);
    }

    /** The record that a node says, where some keys are given from elsewhere and may not be written. */
    <T> Optional<T> read(Node node, Class<T> type, Map<String, Object> given) {
        return Optional.ofNullable(record(Shape.of(type), node, given)).map(type::cast);
    }

    /** The records that a list says; those that are wrong are missing. */
    <T> List<T> readAll(Node node, Class<T> type) {
        return items(node).stream()
                .map(item -> read(item, type))
                .flatMap(Optional::stream)
                .toList();
    }

    private @Nullable Object value(Type type, Node node) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? map(arguments[1], node) : collection(generic, node);
        }
        var plain = (Class<?>) type;
        if (Scalars.knows(plain)) {
            return scalar(plain, node);
        }
        if (plain.isSealed()) {
            return word(plain, node);
        }
        return Shape.ofText(plain).isPresent() ? text(plain, node) : record(Shape.of(plain), node, Map.of());
    }

    private @Nullable Object scalar(Class<?> type, Node node) {
        try {
            return node instanceof Scalar scalar ? Scalars.read(type, scalar) : wrong(node, "a single value");
        } catch (Scalars.Unreadable fault) {
            return wrong(node.at(), String.valueOf(fault.getMessage()), fault.fix());
        }
    }

    private @Nullable Object text(Class<?> type, Node node) {
        try {
            return node instanceof Scalar scalar
                    ? Scalars.ofText(Shape.ofText(type).orElseThrow(), scalar)
                    : wrong(node, "a text");
        } catch (Scalars.Unreadable fault) {
            return wrong(node.at(), String.valueOf(fault.getMessage()), fault.fix());
        }
    }

    /** A single value stands for a list of one. */
    private static List<Node> items(Node node) {
        return node instanceof Items list ? list.items() : List.of(node);
    }

    private @Nullable Object collection(ParameterizedType type, Node node) {
        if (isNothing(node)) {
            return wrong(node.at(), "nothing stands here", "write a list, or leave the key out");
        }
        var before = faults.count();
        var values = new ArrayList<Object>();
        for (var item : items(node)) {
            var value = value(type.getActualTypeArguments()[0], item);
            if (value != null) {
                values.add(value);
            }
        }
        if (faults.count() > before) {
            return null;
        }
        return type.getRawType() == Set.class ? new LinkedHashSet<>(values) : values;
    }

    private @Nullable Map<String, Object> map(Type type, Node node) {
        if (!(node instanceof Keys keys)) {
            wrong(node, "an object with keys");
            return null;
        }
        var before = faults.count();
        var map = new LinkedHashMap<String, Object>();
        for (var entry : keys.entries()) {
            var key = scalar(String.class, entry.key());
            var value = value(type, entry.value());
            if (key != null && value != null) {
                map.put(key.toString(), value);
            }
        }
        return faults.count() > before ? null : map;
    }

    /** One word of a closed vocabulary: an object with that word as its one key, or the bare word. */
    private @Nullable Object word(Class<?> sealed, Node node) {
        return switch (node) {
            case Keys keys
            when keys.entries().size() == 1 -> {
                var entry = keys.entries().getFirst();
                yield word(sealed, entry.key(), isNothing(entry.value()) ? NO_KEYS : entry.value());
            }
            case Scalar scalar -> word(sealed, scalar, NO_KEYS);
            case Keys keys -> noWord(sealed, node, keys.entries().size() + " keys");
            case Items items -> noWord(sealed, node, items.word());
        };
    }

    private @Nullable Object word(Class<?> sealed, Scalar key, Node body) {
        var words = Shape.words(sealed);
        var type = words.get(key.text());
        if (type == null) {
            var what = "`" + key.text() + "` is no " + Words.kebab(sealed.getSimpleName());
            return wrong(key.at(), what, Suggestion.of(key.text(), words.keySet()));
        }
        var keys = body instanceof Keys given ? new Keys(key.at(), given.entries(), given.size()) : body;
        return record(Shape.of(type), keys, Map.of());
    }

    private @Nullable Object noWord(Class<?> sealed, Node node, String found) {
        var what = "expected one " + Words.kebab(sealed.getSimpleName()) + ", found " + found;
        return wrong(node.at(), what, Suggestion.of("", Shape.words(sealed).keySet()));
    }

    private @Nullable Object record(Shape shape, Node node, Map<String, Object> given) {
        if (Shape.isMap(shape.type())) {
            var map = map(
                    ((ParameterizedType) shape.type().getRecordComponents()[0].getGenericType())
                            .getActualTypeArguments()[1],
                    node);
            return map == null ? null : made(shape, Map.of(shape.firstKey(), map), node);
        }
        var before = faults.count();
        var values = new HashMap<>(given);
        if (node instanceof Keys keys) {
            keys.entries().forEach(entry -> part(shape, entry, given.keySet(), values));
        } else if (shape.isShort() && !isNothing(node)) {
            part(
                    shape,
                    new Node.Entry(new Scalar(node.at(), shape.firstKey(), Scalar.Kind.TEXT, true), node),
                    Set.of(),
                    values);
        } else {
            return wrong(
                    node.at(), "expected an object, found " + node.word(), "keys: " + String.join(", ", shape.keys()));
        }
        missing(shape, node, values.keySet());
        return faults.count() > before ? null : made(shape, values, node);
    }

    private void part(Shape shape, Node.Entry entry, Set<String> given, Map<String, Object> values) {
        var key = entry.key().text();
        var part = shape.parts().get(key);
        if (part == null || given.contains(key)) {
            var allowed =
                    shape.keys().stream().filter(word -> !given.contains(word)).toList();
            wrong(entry.key().at(), "the key `" + key + "` is not known here", Suggestion.of(key, allowed));
            return;
        }
        var value = value(part.getGenericType(), entry.value());
        if (value != null) {
            values.put(key, part.isAnnotationPresent(Prose.class) ? translated(value) : value);
        }
    }

    private Object translated(Object value) {
        return value instanceof List<?> texts
                ? texts.stream().map(text -> prose.apply(text.toString())).toList()
                : prose.apply(value.toString());
    }

    private void missing(Shape shape, Node node, Set<String> present) {
        var written = node instanceof Keys keys
                ? keys.entries().stream().map(entry -> entry.key().text()).toList()
                : List.of(shape.firstKey());
        for (var key : shape.required()) {
            if (!present.contains(key) && !written.contains(key)) {
                wrong(node.at(), "the key `" + key + "` is missing", "write `" + key + "`");
            }
        }
    }

    private @Nullable Object made(Shape shape, Map<String, Object> values, Node node) {
        try {
            return shape.make(values);
        } catch (InvocationTargetException refusal) {
            return wrong(node.at(), String.valueOf(refusal.getTargetException().getMessage()), "");
        }
    }

    private static boolean isNothing(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NOTHING;
    }

    private @Nullable Object wrong(Node node, String expected) {
        return wrong(node.at(), "expected " + expected + ", found " + node.word(), "");
    }

    private @Nullable Object wrong(Position at, String what, String fix) {
        faults.add(file, at, what, fix);
        return null;
    }
}
