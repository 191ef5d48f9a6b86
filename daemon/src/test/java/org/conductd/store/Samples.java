package org.conductd.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A record of any type with every component filled: texts say their own name, numbers and choices are the same each time. */
final class Samples {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private Samples() {}

    static <T> T of(Class<T> type) {
        return type.cast(value(type, type.getSimpleName()));
    }

    private static Object value(Type type, String name) {
        return switch (type) {
            case ParameterizedType generic -> container(generic, name);
            case Class<?> plain when plain.isEnum() -> plain.getEnumConstants()[0];
            case Class<?> plain when plain.isSealed() -> record(plain.getPermittedSubclasses()[0]);
            case Class<?> plain when plain.isRecord() -> record(plain);
            case Class<?> plain -> simple(plain, name);
            default -> throw new AssertionError("no sample for " + type);
        };
    }

    private static Object simple(Class<?> type, String name) {
        return switch (type.getName()) {
            case "java.lang.String" -> "some " + name;
            case "java.time.Instant" -> AT;
            case "int", "java.lang.Integer" -> 7;
            case "long", "java.lang.Long" -> 7L;
            case "boolean", "java.lang.Boolean" -> true;
            default -> throw new AssertionError("teach Samples to make a " + type.getName());
        };
    }

    private static Object container(ParameterizedType type, String name) {
        Type[] of = type.getActualTypeArguments();
        return switch (type.getRawType().getTypeName()) {
            case "java.util.Optional" -> Optional.of(value(of[0], name));
            case "java.util.List" -> List.of(value(of[0], name));
            case "java.util.Set" -> Set.of(value(of[0], name));
            case "java.util.Map" -> Map.of(value(of[0], name + "'s key"), value(of[1], name));
            default -> throw new AssertionError("teach Samples to make a " + type);
        };
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(part -> value(part.getGenericType(), part.getName())).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type.getName(), e);
        }
    }
}
