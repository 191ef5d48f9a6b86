package org.conductd.correspondence;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page of the demo: who got what and when, a lane for each person. One file that needs nothing else, neither script nor network, and
 * reads on a phone as on a desk.
 *
 * @param group   name of the group
 * @param summary how it went, for people
 * @param lanes   in the order in which they stand
 * @param silent  names of those on the roster to whom nothing went at all
 */
public record DemoPage(String group, String summary, List<Lane> lanes, List<String> silent, List<Chapter> chapters) {

    /** @param part what the person is in the case, in a word or two */
    public record Lane(String name, String address, String part) {}

    /** @param why by which rule, for people */
    public record Chapter(String title, String why, List<Row> rows) {}

    /**
     * Mails of one kind, of or to several people, that went about the same time.
     *
     * @param byPeople true for mails to the group, false for mails of the group
     */
    public record Row(String at, String kind, boolean byPeople, List<Mail> mails) {}

    /**
     * @param number from 1, in the order in which they were sent
     * @param lane   index of the person that it is from or to
     * @param brief  what stands in the lane: a few words
     * @param html   empty where the mail has plain text only
     * @param file   its octets, relative to the page
     */
    public record Mail(int number, int lane, String at, String kind, boolean byPeople, String from, String to, String subject, String brief, String text,
                       String html, String file) {}

    public DemoPage {
        lanes = List.copyOf(lanes);
        silent = List.copyOf(silent);
        chapters = List.copyOf(chapters);
    }

    /** The page as HTML. */
    public String render() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new ClassTemplateLoader(DemoPage.class.getClassLoader(), "templates"));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ENGLISH);
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        StringWriter page = new StringWriter();
        try {
            configuration.getTemplate("demo.ftl").process(Map.of("page", this), page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException fault) {
            throw new IllegalStateException("templates/demo.ftl cannot work", fault);
        }
        return page.toString();
    }
}
