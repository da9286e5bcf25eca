package io.baton.botconfig;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record looks like in configuration: its keys are the names of its components in kebab-case. Records are the
 * only description of the files; reading and the JSON Schemas both go by this.
 *
 * @param parts the components by key
 * @param required the keys that may not be left out, as far as they can be known before
 * @param refusing the record itself refuses to be made of nothing, and says what it wants
 */
record Shape(Class<?> type, Map<String, RecordComponent> parts, Set<String> required, boolean refusing) {

    private static final int MOST_IN_SHORT = 3;

    private static final ClassValue<Shape> KNOWN = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return found(type);
        }
    };

    private static final ClassValue<Map<String, Class<?>>> WORDS = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> sealed) {
            var words = new LinkedHashMap<String, Class<?>>();
            for (var record : sealed.getPermittedSubclasses()) {
                words.put(Words.kebab(record.getSimpleName()), record);
            }
            return Collections.unmodifiableMap(words);
        }
    };

    static Shape of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static Shape found(Class<?> type) {
        var parts = new LinkedHashMap<String, RecordComponent>();
        for (var part : type.getRecordComponents()) {
            parts.put(Words.kebab(part.getName()), part);
        }
        return tried(type, parts);
    }

    /** The static method that makes the record of one text, where it has one. */
    static Optional<Method> ofText(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .filter(method -> Set.of("valueOf", "parse").contains(method.getName()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst();
    }

    /** True for a record of one map, which is written as that map. */
    static boolean isMap(Class<?> type) {
        var parts = type.getRecordComponents();
        return parts.length == 1 && parts[0].getType() == Map.class;
    }

    /** The words of a sealed interface: the names of its records in kebab-case. */
    static Map<String, Class<?>> words(Class<?> sealed) {
        return WORDS.get(sealed);
    }

    /** True for a small record where one value may stand for the whole: it fills the first key, no other is required. */
    boolean isShort() {
        return !refusing
                && parts.size() <= MOST_IN_SHORT
                && !parts.isEmpty()
                && Set.of(firstKey()).containsAll(required);
    }

    String firstKey() {
        return parts.keySet().iterator().next();
    }

    /** Makes the record; what is absent is null, 0 or false. */
    Object make(Map<String, Object> values) throws InvocationTargetException {
        var arguments = parts.entrySet().stream()
                .map(part -> values.getOrDefault(
                        part.getKey(), nothing(part.getValue().getType())))
                .toArray();
        return make(type, arguments);
    }

    private static Object make(Class<?> type, @Nullable Object[] arguments) throws InvocationTargetException {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException fault) {
            throw new IllegalStateException("no record: " + type, fault);
        }
    }

    /**
     * Tries the record without each of its keys: one that is null then, and must not be, is required. The other keys get
     * some value, as a label that is left out may be the id.
     */
    private static Shape tried(Class<?> type, Map<String, RecordComponent> parts) {
        var shape = new Shape(type, parts, Set.of(), false);
        var some = new HashMap<String, Object>();
        parts.forEach((key, part) -> some(part.getType()).ifPresent(value -> some.put(key, value)));
        try {
            var required = new LinkedHashSet<String>();
            for (var part : parts.entrySet()) {
                var others = new HashMap<>(some);
                others.remove(part.getKey());
                if (mustBe(part.getValue()) && value(part.getValue(), shape.make(others)) == null) {
                    required.add(part.getKey());
                }
            }
            return new Shape(type, parts, required, false);
        } catch (InvocationTargetException refusal) {
            return refusal.getTargetException() instanceof NullPointerException
                    ? new Shape(type, parts, keys(parts, Shape::mustBe), false)
                    : new Shape(type, parts, Set.of(), true);
        }
    }

    private static Optional<Object> some(Class<?> type) {
        if (type == String.class) {
            return Optional.of("some");
        }
        return type.isEnum() ? Optional.of(type.getEnumConstants()[0]) : Optional.empty();
    }

    private static Set<String> keys(Map<String, RecordComponent> parts, Predicate<RecordComponent> which) {
        var keys = new LinkedHashSet<String>();
        parts.forEach((key, part) -> {
            if (which.test(part)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static boolean mustBe(RecordComponent part) {
        return !part.getType().isPrimitive() && !part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object value(RecordComponent part, Object record) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("no component: " + part, fault);
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return null;
    }

    /** The keys as a message lists them. */
    List<String> keys() {
        return List.copyOf(parts.keySet());
    }
}
