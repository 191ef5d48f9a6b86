package org.conductd.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the file, the answer is a configuration or its problems, never a stack trace. */
class AnyConfigTest {
    private static final String SIGNS = " \n\t:#-[]{},\"'&*!|>%@`?~0aZ\u00e9\u0000";
    private static String sample;

    @BeforeAll
    static void readSample() throws IOException {
        sample = Files.readString(Path.of("../config/conductd.yaml")).replaceAll("(?m)^( *)#(\\S|  +)", "$1$2").replaceAll("(?m)^ *#.*\n", "");
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 400).boxed();
    }

    @DisplayName("a few signs of the sample changed, lost or doubled: a configuration, or its problems")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDamagedSampleIsReadOrRefused(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(sample);
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(text.length() - 40);
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.delete(at, at + random.nextInt(40));
                default -> text.insert(at, text.substring(at, at + random.nextInt(40)));
            }
        }
        try {
            ConfigReader.read(new StringReader(text.toString()), new Reading("conductd.yaml"), new Secrets(Path.of(""), Map.of(), false));
        } catch (ConfigException refused) {
            refused.problems().forEach(problem -> problem.toString().length());
        }
    }
}
