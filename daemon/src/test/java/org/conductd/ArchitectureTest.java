package org.conductd;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds what {@code HACKING.md} says of the packages. A subpackage counts as the package of ours above it. */
@DisplayName("Architecture")
class ArchitectureTest {
    /** Who may import whom; what is not listed is forbidden. */
    private static final Map<String, Set<String>> ARROWS = table("""
            procedure      ->
            message        ->
            intake         -> procedure, message
            correspondence -> procedure, message, intake
            outbox         -> message
            engine         -> procedure, message, intake, correspondence, outbox
            store          -> procedure, message, intake, outbox, engine
            imap           -> message, engine
            smtp           -> message, outbox
            config         -> procedure, message, intake, outbox
            wiring         -> config, procedure, message, intake, correspondence, outbox, engine, store
            rehearsal      -> config, procedure, message, intake, correspondence, outbox, engine, store, wiring
            cli            -> config, procedure, message, intake, correspondence, outbox, engine, store, wiring, rehearsal
            app            -> config, procedure, message, intake, correspondence, outbox, engine, store, wiring, rehearsal, cli, imap, smtp
            """);

    /** Libraries that stay behind a fence: what they are, and the packages of ours that may know them. */
    private record Fence(String of, Set<String> within) {
        boolean holds(Dependency dependency) {
            return !dependency.getTargetClass().getPackageName().matches(of) || within.contains(ours(dependency.getOriginClass()));
        }
    }

    private static final List<Fence> FENCES = List.of(
            new Fence("(jakarta\\.mail|jakarta\\.activation|org\\.eclipse\\.angus)(\\..*)?", Set.of("imap", "smtp", "app")),
            new Fence("com\\.icegreen\\..*", Set.of("app")),
            new Fence("org\\.apache\\.james\\.mime4j(\\..*)?", Set.of("message")),
            new Fence("(org\\.apache\\.james\\.jdkim|crawlercommons)(\\..*)?", Set.of("message")),
            new Fence("org\\.xbill\\..*", Set.of("app")),
            new Fence("net\\.fortuna\\.ical4j(\\..*)?", Set.of("message")),
            new Fence("org\\.jsoup(\\..*)?", Set.of("message", "correspondence")),
            new Fence("freemarker\\..*", Set.of("correspondence")),
            new Fence("(com\\.fasterxml|tools)\\.jackson\\..*", Set.of("store", "rehearsal", "cli")),
            new Fence("(java\\.sql|javax\\.sql|org\\.jdbi|org\\.flywaydb|org\\.sqlite|org\\.postgresql)(\\..*)?", Set.of("store")),
            new Fence("(org\\.apache\\.commons\\.configuration2|org\\.yaml\\.snakeyaml)(\\..*)?", Set.of("config")),
            new Fence("picocli(\\..*)?", Set.of("cli", "app")),
            new Fence("ch\\.qos\\.logback\\..*", Set.of("app")));

    /** Time, randomness, threads and the end of the process are handed in, so that a test decides them. */
    private static final Set<String> HAND_IN = Set.of("app", "cli");
    private static final Pattern NOT_HANDED_IN = Pattern.compile(
            "java\\.time\\..*\\.now|java\\.time\\.(Clock|InstantSource)\\.(system.*|tick.*)|java\\.lang\\.System\\.(currentTimeMillis|exit)|java\\.lang\\.Runtime\\.(exit|halt)"
                    + "|java\\.util\\.UUID\\.randomUUID|java\\.lang\\.Math\\.random|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*"
                    + "|java\\.security\\.SecureRandom\\..*|java\\.lang\\.Thread\\..*|java\\.util\\.concurrent\\.Executors\\..*");

    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.conductd");
        assertTrue(ours.size() > 0, "there are classes to look at");
    }

    @Test
    void packages_import_only_whom_they_may() {
        check("import only whom they may", (type, events) -> type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> ours(dependency.getTargetClass()) != null && !ours(dependency.getTargetClass()).equals(ours(type)))
                .filter(dependency -> !ARROWS.getOrDefault(ours(type), Set.of()).contains(ours(dependency.getTargetClass())))
                .forEach(dependency -> events.add(violated(type, dependency.getDescription()))));
    }

    @Test
    void every_package_is_in_the_table() {
        check("lie in a package of the table", (type, events) -> {
            if (!ARROWS.containsKey(ours(type))) {
                events.add(violated(type, type.getName() + " lies in no package of the table"));
            }
        });
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.conductd.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(ours);
    }

    @ParameterizedTest
    @FieldSource("FENCES")
    void libraries_stay_behind_their_fences(Fence fence) {
        check("leave " + fence.of() + " to " + fence.within(), (type, events) -> type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> !fence.holds(dependency)).forEach(dependency -> events.add(violated(type, dependency.getDescription()))));
    }

    @Test
    void the_procedure_needs_java_base_only() {
        check("need java.base only", (type, events) -> {
            if ("procedure".equals(ours(type))) {
                type.getDirectDependenciesFromSelf().stream().filter(dependency -> !ofJavaBase(dependency.getTargetClass().getBaseComponentType()))
                        .forEach(dependency -> events.add(violated(type, dependency.getDescription())));
            }
        });
    }

    private static boolean ofJavaBase(JavaClass type) {
        return type.isPrimitive() || "procedure".equals(ours(type)) || "java.base".equals(type.reflect().getModule().getName());
    }

    @Test
    void time_randomness_threads_and_the_end_are_handed_in() {
        check("are handed time, randomness and threads", (type, events) -> {
            if (!HAND_IN.contains(ours(type))) {
                type.getAccessesFromSelf().stream().filter(access -> NOT_HANDED_IN.matcher(target(access)).matches())
                        .forEach(access -> events.add(violated(type, access.getDescription())));
            }
        });
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    @Test
    void names_say_what_a_class_is() {
        check("not be called Impl, Manager, Helper, Util or Service", (type, events) -> {
            if (type.getSimpleName().matches(".*(Impl|Manager|Helper|Utils?|Service)")) {
                events.add(violated(type, type.getName()));
            }
        });
    }

    /** {@code date} is RFC 5322's own word for one, {@code now} everybody's. */
    @Test
    void instants_end_in_At() {
        check("call instants …At", (type, events) -> {
            if (type.isRecord()) {
                type.getFields().stream().filter(field -> field.getRawType().isEquivalentTo(Instant.class) && !field.getName().matches("at|.*At|date|now"))
                        .forEach(field -> events.add(violated(field, field.getFullName())));
            }
        });
    }

    @Test
    void every_package_says_what_it_is() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> silent = files.filter(Files::isDirectory).filter(folder -> !sources(folder).isEmpty())
                    .filter(folder -> sources(folder).stream().noneMatch(file -> file.endsWith("package-info.java"))).toList();
            assertEquals(List.of(), silent);
        }
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String what, BiConsumer<JavaClass, ConditionEvents> condition) {
        classes().should(new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                condition.accept(type, events);
            }
        }).check(ours);
    }

    /** The package of ours, without what is below it; null for what is not ours. */
    private static String ours(JavaClass type) {
        String[] parts = type.getBaseComponentType().getPackageName().split("\\.");
        return parts.length > 2 && parts[0].equals("org") && parts[1].equals("conductd") ? parts[2] : null;
    }

    private static Map<String, Set<String>> table(String lines) {
        Function<String, Set<String>> names = list -> Set.of(Arrays.stream(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toArray(String[]::new));
        return lines.lines().map(line -> line.split("->")).collect(toMap(line -> line[0].strip(), line -> names.apply(line.length > 1 ? line[1] : "")));
    }
}
