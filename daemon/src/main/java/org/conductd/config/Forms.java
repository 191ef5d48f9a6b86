package org.conductd.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of values that are no closed list of words. */
final class Forms {
    private static final Pattern DURATION_FORM = Pattern.compile("([1-9]\\d{0,5})([smhd])");
    private static final Pattern ALMOST_DURATION = Pattern.compile("([1-9]\\d{0,5})\\s*([smhdSMHD])[A-Za-z]*");
    private static final Pattern ALMOST_DATE = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})");
    private static final Pattern FRACTION_FORM = Pattern.compile("([1-9]\\d{0,3})\\s*/\\s*([1-9]\\d{0,3})");
    /** RFC 5322 §3.4.1, dot-atom on both sides, in ASCII: what every submission server takes. */
    private static final Pattern ADDRESS_FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    /** RFC 5321 §4.5.3.1.3 without the angle brackets. */
    private static final int LONGEST_ADDRESS = 254;

    private Forms() {}

    /** yes over all, as {@code 2/3}, at most one. */
    record Fraction(int numerator, int denominator) {}

    static final Form<String> LINE = new Form<>("a text of one line, up to 300 characters", "text",
            matching(text -> !text.isEmpty() && text.length() <= 300 && text.chars().noneMatch(Character::isISOControl)));

    static final Form<Duration> DURATION = new Form<>("a duration such as 15m, 48h or 7d", Duration.ofHours(1), Forms::duration,
            text -> ALMOST_DURATION.matcher(text).matches() ? text.replaceAll("\\s|(?<=[A-Za-z])[A-Za-z]", "").toLowerCase(Locale.ROOT) : "");

    static final Form<LocalDate> DATE = new Form<>("a date such as 2026-03-01", LocalDate.EPOCH,
            text -> Optional.of(LocalDate.parse(text)), Forms::nearestDate);

    static final Form<String> ADDRESS = new Form<>("an address such as name@example.org", "name@example.org",
            matching(text -> text.length() <= LONGEST_ADDRESS && ADDRESS_FORM.matcher(text).matches()),
            text -> text.replaceAll(".*<(.*)>.*", "$1").equals(text) ? "" : text.replaceAll(".*<(.*)>.*", "$1"));

    static final Form<Fraction> FRACTION = new Form<>("a fraction of at most one, such as 2/3", new Fraction(2, 3), Forms::fraction);

    static final Form<Character> DELIMITER = new Form<>("one of + - _ = #", '+',
            text -> Optional.of(text).filter(Set.of("+", "-", "_", "=", "#")::contains).map(sign -> sign.charAt(0)), _ -> "+");

    static final Form<URI> WEB_PAGE = new Form<>("a web address such as https://example.org/privacy", URI.create("https://example.org/"),
            text -> Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null && Set.of("https", "http").contains(uri.getScheme())),
            text -> text.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(/\\S*)?") ? "https://" + text : "");

    static final Form<ZoneId> ZONE = new Form<>("a time zone such as UTC or Europe/Vienna", ZoneOffset.UTC,
            text -> Optional.of(ZoneId.of(text)), text -> Nearest.word(text, new TreeSet<>(ZoneId.getAvailableZoneIds())));

    static final Form<String> HOST = new Form<>("the name or address of a host, such as imap.example.org", "localhost",
            matching(text -> text.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|[0-9A-Fa-f:]*:[0-9A-Fa-f:]*")));

    static final Form<Path> FILE = new Form<>("the path of a file or folder", Path.of("file"),
            text -> Optional.of(text).filter(path -> !path.isEmpty()).map(Path::of));

    static final Form<String> ID = new Form<>("an id of letters, digits and hyphens, such as ilse", "id",
            matching(text -> text.matches("[a-z0-9][a-z0-9-]{0,31}")),
            text -> text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-"),
            text -> text.matches("(reporter|reported|witness)-\\d+")
                    ? Optional.of(new Form.Fault("is how the daemon calls a party of a case", "an id such as ilse")) : Optional.empty());

    private static Function<String, Optional<String>> matching(Predicate<String> form) {
        return text -> Optional.of(text).filter(form);
    }

    private static Optional<Duration> duration(String text) {
        Matcher form = DURATION_FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(form.group(1));
        return Optional.of(switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        });
    }

    private static Optional<Fraction> fraction(String text) {
        Matcher form = FRACTION_FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(1)) > Integer.parseInt(form.group(2))) {
            return Optional.empty();
        }
        return Optional.of(new Fraction(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))));
    }

    private static String nearestDate(String text) {
        Matcher almost = ALMOST_DATE.matcher(text);
        if (!almost.matches()) {
            return "";
        }
        String date = "%s-%02d-%02d".formatted(almost.group(1), Integer.valueOf(almost.group(2)), Integer.valueOf(almost.group(3)));
        return DATE.read(date).isPresent() ? date : "";
    }
}
