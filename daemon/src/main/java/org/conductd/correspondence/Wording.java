package org.conductd.correspondence;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * How values look in a mail: an instant is {@code Tuesday 3 March 2026, 10:00 UTC}, a duration {@code 14 days}, an empty Optional is missing,
 * an enum its name. Templates see components of records and nothing else of our classes.
 */
final class Wording extends DefaultObjectWrapper {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private final ZoneId zone;

    Wording(ZoneId zone) {
        super(settings(), false);
        this.zone = zone;
    }

    private static DefaultObjectWrapperBuilder settings() {
        var settings = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_35);
        settings.setExposureLevel(EXPOSE_PROPERTIES_ONLY);
        return settings;
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent() ? wrap(optional.get()) : super.wrap(null);
            case Instant instant -> new SimpleScalar(instant(instant, zone));
            case Duration duration -> new SimpleScalar(duration(duration));
            case Enum<?> constant -> new SimpleScalar(constant.name());
            case String text -> new SimpleScalar(Fold.safe(text));
            case null, default -> super.wrap(value);
        };
    }

    static String instant(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        boolean utc = zone.normalized().equals(ZoneOffset.UTC);
        return INSTANT.format(local) + " " + (utc ? "UTC" : ZONE.format(local));
    }

    /** In the unit that people would use: days from three on, else hours, else minutes. */
    static String duration(Duration duration) {
        if (duration.toHours() % 24 == 0 && duration.toDays() >= 3) {
            return counted(duration.toDays(), "day");
        }
        return duration.toMinutes() % 60 == 0 ? counted(duration.toHours(), "hour") : counted(duration.toMinutes(), "minute");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
