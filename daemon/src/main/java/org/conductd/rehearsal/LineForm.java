package org.conductd.rehearsal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How each line of a story is written. Quoted texts may hold quotation marks: what follows the last one decides where they end.
 *
 * <p>The order counts: the first form whose first words a line begins with is the one that it is measured by.
 */
enum LineForm {
    AT("at INSTANT, as in: at 2026-03-02T09:00:00Z", "at", "at (\\S+)", false),
    WAIT("wait N with m, h or d, as in: wait 72h", "wait", "wait (\\d{1,6})([mhd])", false),
    MAIL("mail from \"NAME <ADDRESS>\" subject \"…\" [to +DETAIL] [unproven]", "mail",
            "mail from \"(.*)\" subject \"(.*)\"(?: to \\+(\\S+))?( unproven)?", true),
    DELIVER("deliver FILE", "deliver", "deliver (\\S.*)", false),
    RELOAD("reload FILE", "reload", "reload (\\S.*)", false),
    REPLY("reply from ADDRESS to KIND[/N] [as \"ADDRESS\"] [unproven]", "reply", "reply from (\\S+) to (\\S+)(?: as \"(.*)\")?( unproven)?", true),
    TAP("tap ADDRESS KIND[/N] COMMAND", "tap", "tap (\\S+) (\\S+) (\\S.*)", false),
    BOUNCE("bounce ADDRESS KIND[/N]", "bounce", "bounce (\\S+) (\\S+)", false),
    AUTOREPLY("autoreply from ADDRESS to KIND[/N]", "autoreply", "autoreply from (\\S+) to (\\S+)", true),
    CALENDAR("calendar from ADDRESS to KIND[/N] accepted|declined|tentative|counter [as \"ADDRESS\"] [unproven]", "calendar",
            "calendar from (\\S+) to (\\S+) (accepted|declined|tentative|counter)(?: as \"(.*)\")?( unproven)?", false),
    NONE("expect none ADDRESS", "expect none", "expect none (\\S+)", false),
    NEVER("expect never ADDRESS KIND", "expect never", "expect never (\\S+) (\\S+)", false),
    TEXT("expect text ADDRESS KIND[/N] contains|lacks \"…\"", "expect text", "expect text (\\S+) (\\S+) (contains|lacks) \"(.+)\"", false),
    EXACTLY("expect ADDRESS KIND, KIND…", "expect", "expect (\\S+) (\\S.*)", false);

    private final String usage;
    private final String begin;
    private final Pattern pattern;
    private final boolean body;

    LineForm(String usage, String begin, String pattern, boolean body) {
        this.usage = usage;
        this.begin = begin;
        this.pattern = Pattern.compile(pattern.replace(" ", "[ \\t]+"));
        this.body = body;
    }

    /** The form of a line; empty where it begins like none. */
    static Optional<LineForm> of(String line) {
        String folded = line.replaceAll("\\s+", " ") + " ";
        return Arrays.stream(values()).filter(form -> folded.startsWith(form.begin + " ")).findFirst();
    }

    /** What a line must look like, for people. */
    String usage() {
        return usage;
    }

    /** Whether indented lines may follow. */
    boolean takesBody() {
        return body;
    }

    /** The variable parts of a line of this form; empty where it is none. */
    Optional<Matcher> parts(String line) {
        return Optional.of(pattern.matcher(line)).filter(Matcher::matches);
    }

    /** For somebody who wrote something else: what lines there are. */
    static String firstWords() {
        return String.join(", ", Arrays.stream(values()).map(form -> form.name().toLowerCase(Locale.ROOT)).map(LineForm::firstWord).distinct().toList());
    }

    private static String firstWord(String form) {
        return valueOf(form.toUpperCase(Locale.ROOT)).begin.split(" ")[0];
    }
}
