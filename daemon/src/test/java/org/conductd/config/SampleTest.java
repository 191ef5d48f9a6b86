package org.conductd.config;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.conductd.config.Reading.Key;
import org.conductd.config.Reading.Kind;
import org.conductd.intake.Roster;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code config/conductd.yaml} is the reference: sample, defaults and code agree. */
class SampleTest {
    private static final Path SAMPLE = Path.of("../config/conductd.yaml");
    @SuppressWarnings("unused")
    private static final List<String> SHIPPED = ProcedureFile.SHIPPED;
    /** Of a secret's three ways only one may be taken, which the sample with every # taken away cannot. */
    private static final String ALL_THREE_WAYS = "is given more than once";

    @TempDir
    Path folder;

    @Test
    @DisplayName("the sample as it stands is the source's procedure, once its secrets are there")
    void theSampleAsItStandsIsTheSourcesProcedure() throws Exception {
        Config config = ConfigReader.readWithoutSecrets(SAMPLE);
        assertEquals("oss-governance@example.org", config.group().address().bare());
        assertEquals(Policy.DEFAULT, config.policy());
    }

    @Test
    @DisplayName("every key of the code is in the sample, and the sample has no other")
    void everyKeyOfTheCodeIsInTheSample() throws Exception {
        Reading reading = reading(uncommented());
        assertEquals(List.of(), reading.problems().stream().filter(problem -> !problem.wrong().equals(ALL_THREE_WAYS)).toList());
        assertEquals(List.of(), values(reading, Kind.REQUIRED, Kind.OPTIONAL, Kind.DEFAULTED)
                .filter(key -> key.getValue().value() == null).map(Map.Entry::getKey).toList());
    }

    @Test
    @DisplayName("the sample shows the default of every key that has one; an empty list, an example")
    void theSampleShowsEveryDefault() throws Exception {
        assertAll(values(reading(uncommented()), Kind.DEFAULTED)
                .filter(key -> !key.getValue().standard().equals(List.of()))
                .map(key -> () -> assertEquals(key.getValue().standard(), key.getValue().value(), key.getKey())));
    }

    @Test
    @DisplayName("what the sample leaves as a comment is not required, and what it does not is no default")
    void theSampleCommentsOutWhatIsNotRequired() throws Exception {
        Reading reading = reading(Files.readString(SAMPLE));
        assertAll(values(reading, Kind.REQUIRED).map(key -> () -> assertNotNull(key.getValue().value(), key.getKey())));
        assertEquals(List.of("members[].addresses", "members[].role"), values(reading, Kind.DEFAULTED)
                .filter(key -> key.getValue().value() != null).map(Map.Entry::getKey).toList());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("SHIPPED")
    @DisplayName("each procedure that is shipped gives every key of the procedure, and no other")
    void eachShippedProcedureGivesEveryKey(String name) throws Exception {
        Reading reading = procedure(name);
        assertEquals(List.of(), reading.problems());
        assertEquals(List.of(), values(reading, Kind.DEFAULTED).filter(key -> key.getValue().value() == null).map(Map.Entry::getKey).toList(),
                "a new key of the procedure stands in each file of config/procedures, with its source, or \"ours\"");
        assertEquals(List.of(Kind.DEFAULTED, Kind.SECTION), reading.keys().values().stream().map(Key::kind).distinct().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    @DisplayName("fastly.yaml is what the daemon does by itself, key by key")
    void fastlyIsTheDefault() throws Exception {
        assertAll(values(procedure("fastly"), Kind.DEFAULTED).map(key -> () -> assertEquals(key.getValue().standard(), key.getValue().value(), key.getKey())));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("SHIPPED")
    @DisplayName("the main file goes before the procedure that it names")
    void theMainFileGoesBeforeTheProcedure(String name) throws Exception {
        Path file = Files.writeString(folder.resolve("conductd.yaml"), Files.readString(SAMPLE).replaceAll("(?m)^  #window: 48h", "  window: 30h")
                .replace("#procedure: fastly", "procedure: " + name).replaceAll("(?m)^#(approvers:|  - name: Moe Derat|    address: moe@)", "$1"));
        Config config = ConfigReader.readWithoutSecrets(file);
        assertEquals(Duration.ofHours(30), config.policy().vote().window());
        assertEquals(name.equals("fastly") ? Policy.Basis.PARTICIPANTS : Policy.Basis.ELIGIBLE, config.policy().vote().basis());
    }

    private static Reading procedure(String name) throws ConfigException {
        ProcedureFile file = ProcedureFile.read(name, Path.of(""));
        Settings none = new Settings(new Reading("main"), new ImmutableNode.Builder().create(), "");
        Settings procedural = none.over(file.settings());
        Roster sample = ConfigReader.readWithoutSecrets(SAMPLE).roster();
        List<Person> approvers = List.of(new Person(new PersonId("approver"), "Moe Derat", "moe@example.org"));
        PolicySection.read(procedural, new Roster(sample.members(), sample.escalation(), sample.admin(), sample.substitutes(), approvers));
        file.problems();
        return file.reading();
    }

    private static Stream<Map.Entry<String, Key>> values(Reading reading, Kind... kinds) {
        return reading.keys().entrySet().stream().filter(key -> List.of(kinds).contains(key.getValue().kind()));
    }

    /** A # right before a key, or two spaces and more before it, is a key that is commented out; any other is a remark. */
    private static String uncommented() throws IOException {
        return Files.readString(SAMPLE).replaceAll("(?m)^( *)#(\\S|  +)", "$1$2");
    }

    private Reading reading(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("conductd.yaml"), yaml);
        Files.createDirectories(folder.resolve("templates"));
        Reading reading = new Reading("conductd.yaml");
        try (var text = Files.newBufferedReader(file)) {
            ConfigReader.read(text, reading, new Secrets(folder, Map.of(), false));
        } catch (ConfigException problems) {
            assertEquals(reading.problems(), problems.problems());
        }
        return reading;
    }
}
