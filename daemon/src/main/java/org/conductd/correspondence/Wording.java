package org.conductd.correspondence;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How values look in a mail: an instant is {@code Tuesday 3 March 2026, 10:00 UTC}, a duration {@code 14 days}, an empty Optional is missing,
 * an enum its name. Of our classes templates see records, and of them what they say of themselves.
 */
final class Wording extends DefaultObjectWrapper {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    /** What each record can be asked, by name: reflection takes its time, and every mail asks hundreds of times. */
    private static final ClassValue<Map<String, Method>> QUESTIONS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            List<Method> questions = Arrays.stream(type.getDeclaredMethods()).filter(method -> method.getParameterCount() == 0
                    && Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())).toList();
            questions.forEach(question -> question.setAccessible(true));
            return questions.stream().collect(Collectors.toUnmodifiableMap(Method::getName, question -> question));
        }
    };

    private final ZoneId zone;

    Wording(ZoneId zone) {
        super(Configuration.VERSION_2_3_35);
        this.zone = zone;
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent() ? wrap(optional.get()) : super.wrap(null);
            case Instant instant -> new SimpleScalar(instant(instant, zone));
            case Duration duration -> new SimpleScalar(duration(duration));
            case Enum<?> constant -> new SimpleScalar(constant.name());
            case String text -> new SimpleScalar(Fold.safe(text));
            case Record record -> new RecordModel(record);
            case null -> super.wrap(null);
            case Boolean _, Number _, Iterable<?> _, TemplateModel _ -> super.wrap(value);
            case Map<?, ?> map -> super.wrap(map);
            default -> throw new TemplateModelException("templates see records, texts, numbers and lists of them only");
        };
    }

    /** What a record says: its components, and its own questions without arguments. */
    private final class RecordModel implements TemplateHashModel {
        private final Record record;

        private RecordModel(Record record) {
            this.record = record;
        }

        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            Method question = QUESTIONS.get(record.getClass()).get(name);
            return question == null ? null : wrap(answer(question));
        }

        private Object answer(Method question) throws TemplateModelException {
            try {
                return question.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new TemplateModelException("a record does not answer", e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    static String instant(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        boolean utc = zone.normalized().equals(ZoneOffset.UTC);
        return INSTANT.format(local) + " " + (utc ? "UTC" : ZONE.format(local));
    }

    /** In the unit that people would use: years, days from three on, else hours, else minutes. */
    static String duration(Duration duration) {
        if (duration.toDays() >= 365 && duration.equals(Duration.ofDays(duration.toDays() / 365 * 365))) {
            return counted(duration.toDays() / 365, "year");
        }
        if (duration.toHours() % 24 == 0 && duration.toDays() >= 3) {
            return counted(duration.toDays(), "day");
        }
        return duration.toMinutes() % 60 == 0 ? counted(duration.toHours(), "hour") : counted(duration.toMinutes(), "minute");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
