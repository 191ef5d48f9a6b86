package org.conductd.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.tree.ImmutableNode;

/**
 * {@code procedure:}, another community's procedure: a file with values of the procedure's own keys, which are the defaults of the main file.
 * It names no people and no servers, and names no further file.
 */
final class ProcedureFile {
    /** Those that come with the program: {@code config/procedures} in the source. */
    static final List<String> SHIPPED = List.of("fastly", "django", "psf");
    /** The source's own, whose values are the defaults. */
    private static final String OURS = "fastly";
    private static final String SUFFIX = ".yaml";

    private static final Form<String> NAME = new Form<>(String.join(", ", SHIPPED) + ", or the path of a file that ends in " + SUFFIX, OURS,
            text -> Optional.of(text).filter(name -> SHIPPED.contains(name) || name.endsWith(SUFFIX)), text -> Nearest.word(text, SHIPPED));

    private final String name;
    private final Reading reading;
    private ImmutableNode root = new ImmutableNode.Builder().create();

    private ProcedureFile(String name) {
        this.name = name;
        this.reading = new Reading(name.endsWith(SUFFIX) ? name : "procedure " + name);
    }

    /** The one that the main file names. @param folder of the main file */
    static ProcedureFile of(Settings main, Path folder) {
        String name = main.get("procedure", OURS, NAME.unless(written -> isThere(written, folder) ? Optional.empty()
                : Optional.of(new Form.Fault("there is no such file", NAME.allowed()))));
        // A wrong value of the defaults is one of the main file, which says nothing else.
        return name.equals(OURS) ? new ProcedureFile(name) : read(name, folder);
    }

    static ProcedureFile read(String name, Path folder) {
        ProcedureFile file = new ProcedureFile(name);
        file.read(folder);
        return file;
    }

    private static boolean isThere(String name, Path folder) {
        return SHIPPED.contains(name) || Files.isRegularFile(folder.resolve(name));
    }

    private InputStream open(Path folder) throws IOException {
        return SHIPPED.contains(name) ? ProcedureFile.class.getResourceAsStream("procedures/" + name + SUFFIX) : Files.newInputStream(folder.resolve(name));
    }

    private void read(Path folder) {
        LinedYaml yaml = new LinedYaml((key, line) -> reading.problem(line, key, "", "is there twice", "each key once", ""));
        try (Reader text = new InputStreamReader(open(folder), StandardCharsets.UTF_8.newDecoder())) {
            yaml.read(text);
            root = yaml.root();
        } catch (ConfigurationException broken) {
            reading.notYaml(broken.getCause());
        } catch (IOException unreadable) {
            reading.problem(0, "", "", "the file cannot be read", "", "");
        }
    }

    Settings settings() {
        return new Settings(reading, root, "");
    }

    /** What is wrong in it, once everything was asked for that may stand in it. */
    List<Problem> problems() {
        reading.lookForUnknownKeys(root, "");
        return reading.problems();
    }

    /** What was asked for, and what stands in it. */
    Reading reading() {
        return reading;
    }
}
