package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.engine.Store.StoreException;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.Member;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What was ever stored can be read for ever: {@code resources/events} holds a file for every stored type and every form that it ever had
 * ({@code ballot-cast-v1.json}). {@code -Dgolden=update} writes what is missing, and where a type gained a field its next version; a file
 * that a released version wrote is never edited or deleted.
 */
class StoredEventsTest {
    private static final Path FOLDER = Path.of("src/test/resources/events");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
    private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void everyStoredTypeHasAName() {
        StoredNames.ROOTS.forEach(root -> assertEquals(Set.of(), StoredNames.nameless(root), "add their names in StoredNames"));
    }

    @TestFactory
    Stream<DynamicTest> everyStoredTypeIsWrittenAsItsNewestFile() {
        return types().map(type -> DynamicTest.dynamicTest(type.file(1), () -> {
            int newest = newest(type);
            String written = written(type);
            if (newest > 0 && Files.readString(FOLDER.resolve(type.file(newest))).equals(written)) {
                return;
            }
            if (UPDATE) {
                Files.writeString(FOLDER.resolve(type.file(newest + 1)), written);
            } else if (newest == 0) {
                fail(type.type().getName() + " has no file " + type.file(1) + ": look at what -Dgolden=update writes, and keep it");
            } else {
                assertEquals(Files.readString(FOLDER.resolve(type.file(newest))), written, type.type().getName() + " is not written as "
                        + type.file(newest) + " any more. Fields may be added: -Dgolden=update writes version " + (newest + 1)
                        + " beside it (delete a version that was never released). Renaming or removing one loses what is stored.");
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyFileEverWrittenIsRead() throws IOException {
        Map<String, Stored> byName = new TreeMap<>();
        types().forEach(type -> byName.put(type.label(), type));
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                Stored stored = byName.get(file.getFileName().toString().replaceFirst("-v\\d+\\.json$", ""));
                assertNotNull(stored, "a stored type lost its name, or the file's name is none: " + file.getFileName());
                Object read = Json.read(Files.readAllBytes(file), stored.root());
                assertEquals(stored.type(), read.getClass());
            }));
        }
    }

    @Test
    void aFieldThatIsNotThereYetReadsAsEmpty() {
        Event read = read("{\"type\":\"remarked\",\"by\":\"m1\"}");
        assertEquals(new Event.Remarked(new PersonId("m1"), "", List.of(), ""), read);
        assertEquals(new Event.BallotExtended("", 0, Optional.empty(), null), read("{\"type\":\"ballot-extended\"}"));
        assertEquals(new Event.Evaluated(null, Map.of()), read("{\"type\":\"evaluated\"}"));
    }

    @Test
    void aFieldOrATypeOfANewerVersionIsRefusedWithoutTellingContent() {
        String message = assertThrows(StoreException.class, () -> read("{\"type\":\"grace-ended\",\"novelty\":\"Sam\"}")).getMessage();
        assertEquals("a stored Event cannot be read by this version, at novelty", message);
        assertThrows(StoreException.class, () -> read("{\"type\":\"sam-was-blamed\"}"));
        assertThrows(StoreException.class, () -> read("{\"type\":\"reader-appointed\",\"overdueAt\":\"Sam\"}"));
    }

    @Test
    void equalEventsGiveEqualOctets() {
        Set<PersonId> people = new HashSet<>();
        for (int number = 0; number < 50; number++) {
            people.add(new PersonId("m" + number));
        }
        Member anna = new Member(new Person(new PersonId("anna"), "Anna", ""), Member.Role.VOTING, Instant.EPOCH);
        Seat seat = new Seat(anna, Seat.Standing.SEATED, Optional.empty(), people, true, Optional.empty(), true, Set.of(), false, Seat.Elsewhere.NOTHING);
        String sorted = people.stream().sorted().map(id -> "\"" + id.value() + "\"").collect(Collectors.joining(",", "[", "]"));
        assertTrue(new String(Json.write(seat)).contains("\"clearedFor\":" + sorted));
        assertEquals("\"2026-03-02T09:00:00.000000001Z\"", new String(Json.write(Instant.parse("2026-03-02T09:00:00.000000001Z"))));
    }

    @Test
    void eventsAreStoredUnderTheirNamesAndNeverUnderAClassName() {
        Happened happened = new Happened(Instant.EPOCH, new Event.GraceEnded());
        assertEquals("{\"at\":\"1970-01-01T00:00:00Z\",\"event\":{\"type\":\"grace-ended\"}}", new String(Json.write(happened)));
        assertEquals("{\"type\":\"nothing\"}", new String(Json.write(Shown.NOTHING)));
    }

    private static Event read(String json) {
        return Json.read(json.getBytes(), Event.class);
    }

    private record Stored(Class<?> root, String name, Class<?> type) {
        String label() {
            return root == Event.class ? name : root.getSimpleName().toLowerCase(Locale.ROOT) + "." + name;
        }

        String file(int version) {
            return label() + "-v" + version + ".json";
        }
    }

    private static Stream<Stored> types() {
        return StoredNames.ROOTS.stream().flatMap(root -> StoredNames.of(root).entrySet().stream()
                .map(entry -> new Stored(root, entry.getKey(), entry.getValue())));
    }

    private static int newest(Stored type) {
        int version = 0;
        while (Files.exists(FOLDER.resolve(type.file(version + 1)))) {
            version++;
        }
        return version;
    }

    private static String written(Stored type) throws IOException {
        byte[] json = Json.write(Samples.of(type.type()));
        assertEquals(Samples.of(type.type()), Json.read(json, type.root()), "what is written is what is read");
        return PRETTY.writeValueAsString(PRETTY.readTree(json)) + "\n";
    }
}
