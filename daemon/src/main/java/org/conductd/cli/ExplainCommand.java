package org.conductd.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conductd.config.Config;
import org.conductd.config.ConfigReader;
import org.conductd.intake.Proof;
import org.conductd.intake.ProofServer;
import org.conductd.intake.ProofSource;
import org.conductd.message.DkimVerifier;
import org.conductd.message.DnsRecords;
import org.conductd.message.InboundMessage;
import org.conductd.message.MessageParser;
import org.conductd.message.ParserLimits;
import org.conductd.wiring.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", description = "Says what the service would understand of a message. Nothing is kept. Exit status 1 where a file cannot be read.")
final class ExplainCommand implements Callable<Integer> {
    private final DnsRecords dns;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.eml", arity = "1..*", description = "Messages, as their source.")
    private List<Path> files;

    @Option(names = "--config", paramLabel = "FILE", description = "Whose addresses and whose server it is; without it no sender is proven.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--json", description = "For programs: one object a line and message.")
    private boolean json;

    /** @param dns asked where the configuration has no server that says who is proven */
    ExplainCommand(DnsRecords dns) {
        this.dns = dns;
    }

    @Override
    public Integer call() throws Exception {
        Optional<Config> config = file.isPresent() ? Optional.of(ConfigReader.readWithoutSecrets(file.get())) : Optional.empty();
        MessageParser parser = config.map(Wiring::parser).orElseGet(MessageParser::new);
        PrintWriter out = spec.commandLine().getOut();
        boolean all = true;
        for (Path each : files) {
            Optional<InboundMessage> message = read(each).map(parser::parse);
            Explanation explanation = new Explanation(each.toString(), message, message.map(mail -> proof(mail, config)).orElse(Proof.NONE));
            out.println(json ? JsonLine.of(explanation.json()) : explanation.words());
            all &= message.isPresent();
        }
        return all ? 0 : Commands.NO;
    }

    private Proof proof(InboundMessage mail, Optional<Config> config) {
        ProofSource source = config.map(known -> known.intake().proof()).orElseGet(ProofSource::none);
        return Proof.of(mail, source, source.server() == ProofServer.DKIM ? new DkimVerifier(dns).signer(mail) : Optional.empty());
    }

    /** One octet more than is read of a message, so that the parser can say that there was more. */
    private static Optional<byte[]> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(ParserLimits.STANDARD.octets() + 1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
