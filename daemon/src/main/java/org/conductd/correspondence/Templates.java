package org.conductd.correspondence;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The templates of every mail: one file per kind, whose words are written once and set twice, by {@code layout/text.ftl} and
 * {@code layout/html.ftl}. A file in the admin's folder takes the place of ours of the same name. Templates run no code of ours or of Java's.
 */
public final class Templates {
    private final Configuration text;
    private final Configuration html;

    /** A subject and two bodies. */
    record Rendered(String subject, String text, String html) {}

    private final List<String> strangers;

    private Templates(TemplateLoader loader, ZoneId zone, List<String> strangers) {
        this.strangers = strangers;
        this.text = configuration(loader, zone, PlainTextOutputFormat.INSTANCE, "layout/text.ftl");
        this.html = configuration(loader, zone, HTMLOutputFormat.INSTANCE, "layout/html.ftl");
    }

    /**
     * @param overrides folder of files that win over ours of the same name, or empty
     * @throws UncheckedIOException where the folder cannot be read
     */
    public static Templates of(ZoneId zone, Optional<Path> overrides) {
        TemplateLoader ours = new ClassTemplateLoader(Templates.class.getClassLoader(), "templates");
        if (overrides.isEmpty()) {
            return new Templates(ours, zone, List.of());
        }
        try {
            var theirs = new FileTemplateLoader(overrides.get().toFile());
            return new Templates(new MultiTemplateLoader(new TemplateLoader[] {theirs, ours}), zone, strangers(overrides.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that would never be read: most likely a name was mistyped. */
    private static List<String> strangers(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".ftl")).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> Templates.class.getClassLoader().getResource("templates/" + name) == null).sorted().toList();
        }
    }

    /** Files in the admin's folder that have the name of none of ours. */
    List<String> strangers() {
        return strangers;
    }

    private static Configuration configuration(TemplateLoader loader, ZoneId zone, OutputFormat format, String layout) {
        var configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(loader);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ENGLISH);
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(format);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setObjectWrapper(new Wording(zone));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        // What was checked at start-up is what runs: a file changed since then waits for the next start.
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setSharedVariable("fold", (TemplateMethodModelEx) arguments -> new SimpleScalar(Fold.paragraph(argument(arguments, 0),
                argument(arguments, 1), argument(arguments, 2))));
        configuration.setSharedVariable("foldWords", (TemplateMethodModelEx) arguments -> new SimpleScalar(Fold.words(argument(arguments, 0),
                argument(arguments, 1))));
        configuration.setAutoIncludes(List.of(layout, "words/common.ftl", "words/actions.ftl", "words/answers.ftl", "words/refusals.ftl"));
        return configuration;
    }

    private static String argument(List<?> arguments, int index) {
        return arguments.get(index).toString();
    }

    /** @throws TemplateFault where a template cannot work */
    Rendered render(Frame frame, Content content) {
        Map<String, Object> model = Map.of("mail", frame, "it", content);
        String template = content.kind().label() + ".ftl";
        return new Rendered(frame.subject(), Fold.tidied(run(text, template, model)), tidied(run(html, template, model)));
    }

    /** The same, to the letter, for every mail of a thread (mail interface §2). */
    String subject(Frame.Thread thread, String reference) {
        return run(text, "words/subject.ftl", Map.of("thread", thread, "reference", reference)).strip();
    }

    /** What a calendar shows of a meeting. */
    String calendarSummary() {
        return run(text, "words/calendar.ftl", Map.of()).strip();
    }

    private static String run(Configuration configuration, String template, Map<String, Object> model) {
        var out = new StringWriter();
        try {
            configuration.getTemplate(template).process(model, out);
        } catch (IOException | TemplateException e) {
            throw new TemplateFault(e);
        }
        return out.toString();
    }

    /** White space between elements is nothing; in words of people, line ends are elements. */
    private static String tidied(String markup) {
        return markup.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")).strip() + "\n";
    }
}
