package org.conductd.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conductd.config.Config;
import org.conductd.config.ConfigReader;
import org.conductd.rehearsal.Line;
import org.conductd.rehearsal.MailFiles;
import org.conductd.rehearsal.Narration;
import org.conductd.rehearsal.Rehearsal;
import org.conductd.rehearsal.Story;
import org.conductd.rehearsal.StoryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "rehearse", description = {"Plays a story on a clock of its own and checks what it expects. No mail leaves this process, and nothing is kept.",
        "Exit status 1 where something is not as expected."})
final class RehearseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STORY", description = "A text file; what it delivers lies beside it.")
    private Path story;

    @Option(names = "--config", paramLabel = "FILE", description = "The group whose story it is. Without: the demo's group, members m1 to m7@example.org.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Gets every mail that went out, as NNN-KIND-ADDRESS.eml, and index.json.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all chance: the same story with the same seed gives the same mails, octet by octet.")
    private long seed;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Config config = file.isPresent() ? ConfigReader.readWithoutSecrets(file.get()) : Config.demo();
        Story read = StoryReader.read(new String(Files.readAllBytes(story), StandardCharsets.UTF_8));
        Rehearsal.Outcome outcome = Rehearsal.play(read, story.toAbsolutePath().getParent(), config, seed, new Narration(out));
        if (folder.isPresent()) {
            MailFiles.write(outcome.mails(), folder.get());
        }
        long expected = read.lines().stream().filter(line -> line.line() instanceof Line.Expectation).count();
        out.printf("%n%d mails went out. %s%n", outcome.mails().size(), outcome.holds() ? "Everything is as expected (" + expected + " expectations)."
                : outcome.failures().size() + " not as expected:");
        outcome.failures().forEach(failure -> out.println("  " + failure.lines().findFirst().orElse("")));
        return outcome.holds() ? 0 : Commands.NO;
    }
}
