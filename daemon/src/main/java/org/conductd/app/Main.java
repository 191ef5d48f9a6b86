package org.conductd.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.conductd.app.demo.Demo;
import org.conductd.cli.Commands;
import org.conductd.cli.Ports;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Entry point of the daemon and of its command line. */
public final class Main {
    private Main() {}

    /** Ends the process with the status of the command. */
    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(Commands.execute(new Ports(Run::run, Main::demo, Optional.empty(), InstantSource.system(), new NameServers()), arguments));
    }

    /** The log would interrupt the conversation, unless something goes wrong. */
    private static int demo(Optional<Path> folder, boolean serve, PrintWriter out) throws IOException {
        ((Logger) LoggerFactory.getLogger("org.conductd")).setLevel(Level.WARN);
        return new Demo(out).run(folder, serve);
    }
}
