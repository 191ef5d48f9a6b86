package org.conductd.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.conductd.config.Config;
import org.conductd.engine.Store.Unavailable;
import org.conductd.store.AnotherKey;
import org.conductd.store.MasterKey;
import org.conductd.wiring.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "key", description = "The master key, without which nothing that is kept can be read (D39).")
final class KeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: key create, key rotate");
    }

    @Command(name = "create", description = "Writes a new master key into a file that only its owner can read. A file that is there stays as it is.")
    int create(@Parameters(paramLabel = "FILE", description = "where it is to be") Path file) {
        MasterKey.create(file, new SecureRandom());
        say("A new master key is in " + file + ".", "Keep a copy elsewhere: without it nothing that is kept can ever be read again.");
        return 0;
    }

    @Command(name = "rotate", description = {"Gives the store another master key, while the service is stopped. The earlier one opens it no more; both files stay as they are.",
            "May be done again where it was interrupted: what is done already is only said."})
    int rotate(@Mixin Configured configured,
               @Parameters(paramLabel = "FILE", description = "the new master key, as `conductd key create` makes it; the configuration still names the earlier one") Path file) throws Exception {
        Config config = configured.read();
        MasterKey fresh = MasterKey.read(file);
        SecureRandom random = new SecureRandom();
        MasterKey current = Wiring.masterKey(config);
        try {
            Wiring.alone(config, current, random, store -> store.rewrap(current, fresh));
        } catch (AnotherKey neitherOrDone) {
            Wiring.alone(config, fresh, random, _ -> { });
        } catch (Unavailable busy) {
            spec.commandLine().getErr().println(busy.getMessage() + "; a key is changed while the service is stopped: systemctl stop conductd");
            return Commands.WRONG;
        }
        if (fresh.equals(current)) {
            say("The store opens with the key in " + file + ", which the configuration names already: nothing else is to be done.");
            return 0;
        }
        say("The store opens with the key in " + file + ", and no more with the one that the configuration names.",
                "Next: put it in the other's place (with our unit: install -m 600 " + file + " /etc/conductd/credentials/master-key),",
                "keep a copy elsewhere, and start the service: systemctl start conductd.",
                "Backups that were made before open with the earlier key alone: keep it as long as you keep them.");
        return 0;
    }

    private void say(String... lines) {
        PrintWriter out = spec.commandLine().getOut();
        for (String line : lines) {
            out.println(line);
        }
    }
}
