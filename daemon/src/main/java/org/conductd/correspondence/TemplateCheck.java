package org.conductd.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tries every template on a sample of every mail that it makes, at start-up and by {@code check}: a template that cannot work is found before
 * a mail is due that nobody could send then.
 */
public final class TemplateCheck {
    /** What a locked phone shows of a mail, in characters (mail interface §5). */
    static final int SHOWN_LOCKED = 200;

    private TemplateCheck() {}

    /** What is wrong, one line each: file, line, variable; empty where every mail can be made. */
    public static List<String> problems(Templates templates, Letterhead letterhead) {
        Set<String> problems = new LinkedHashSet<>(templates.strangers().stream().map(name -> name + ": there is no template of this name").toList());
        List<Samples.Sample> samples;
        try {
            samples = Samples.of(letterhead, templates);
        } catch (TemplateFault fault) {
            problems.add(fault.detail());
            return List.copyOf(problems);
        }
        for (Samples.Sample sample : samples) {
            try {
                problems.addAll(shownLocked(sample, templates.render(sample.frame(), sample.content())));
            } catch (TemplateFault fault) {
                problems.add(fault.detail());
            }
        }
        return List.copyOf(problems);
    }

    /** Subject and first words name no person, allegation or outcome: with the samples' people this can be told. */
    static List<String> shownLocked(Samples.Sample sample, Templates.Rendered mail) {
        String text = mail.text().replaceAll("\\s+", " ");
        String html = visible(mail.html());
        List<String> problems = new ArrayList<>();
        for (String body : List.of(text, html)) {
            String first = (mail.subject() + " " + body.substring(0, Math.min(SHOWN_LOCKED, body.length()))).toLowerCase(Locale.ROOT);
            Samples.NAMES.stream().filter(name -> first.matches(".*\\b" + name.toLowerCase(Locale.ROOT) + "\\b.*")).findFirst()
                    .ifPresent(name -> problems.add(sample.content().kind().label() + ".ftl: the first " + SHOWN_LOCKED
                            + " characters name somebody; a locked phone shows them (" + sample.name() + ")"));
        }
        return problems;
    }

    /** What a client shows of the HTML. */
    static String visible(String html) {
        return html.substring(html.indexOf("<body")).replaceAll("<[^>]*>", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&amp;", "&").replaceAll("\\s+", " ").strip();
    }
}
