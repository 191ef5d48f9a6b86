package org.conductd.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How one kind of value is written, and what else may be wrong with it.
 *
 * @param allowed what is right, as a phrase for a {@link Problem}
 * @param example a right value; stands in for a wrong one, so that the rest of the file can be looked at
 * @param reading the value of a text; empty, or any {@link RuntimeException}, where the text is not of this form
 * @param nearest the right text that comes nearest to a wrong one, or empty text
 * @param fault   of a value that is of this form and still wrong
 */
record Form<T>(String allowed, T example, Function<String, Optional<T>> reading, UnaryOperator<String> nearest,
               Function<T, Optional<Fault>> fault) {

    /** What is wrong, and what is allowed, as in a {@link Problem}. */
    record Fault(String wrong, String allowed) {}

    Form(String allowed, T example, Function<String, Optional<T>> reading, UnaryOperator<String> nearest) {
        this(allowed, example, reading, nearest, _ -> Optional.empty());
    }

    /** A form without a nearest text. */
    Form(String allowed, T example, Function<String, Optional<T>> reading) {
        this(allowed, example, reading, _ -> "");
    }

    /** The same form with one more thing that can be wrong. */
    Form<T> unless(Function<T, Optional<Fault>> another) {
        return new Form<>(allowed, example, reading, nearest, value -> fault.apply(value).or(() -> another.apply(value)));
    }

    Optional<T> read(String text) {
        try {
            return reading.apply(text.strip());
        } catch (RuntimeException notOfThisForm) {
            return Optional.empty();
        }
    }

    /** One of a closed list of words, in the enum's order: {@code TWO_STEP} is written {@code two-step}. */
    static <E extends Enum<E>> Form<E> choice(Class<E> type) {
        Map<String, E> values = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            values.put(word(constant), constant);
        }
        return new Form<>(String.join(", ", values.keySet()), type.getEnumConstants()[0],
                text -> Optional.ofNullable(values.get(text)), text -> Nearest.word(text, values.keySet()));
    }

    static Form<Boolean> yesNo() {
        return new Form<>("true or false", true,
                text -> Optional.ofNullable(Map.of("true", true, "yes", true, "false", false, "no", false).get(text.toLowerCase(Locale.ROOT))),
                text -> Nearest.word(text, List.of("true", "false")));
    }

    /** A whole number, both bounds included. */
    static Form<Integer> number(int least, int most) {
        return new Form<>("a whole number from " + least + " to " + most, least,
                text -> Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most),
                text -> text.matches("-?\\d{1,9}") ? String.valueOf(Math.clamp(Integer.parseInt(text), least, most)) : "");
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
