package org.conductd.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.conductd.config.ConfigException;
import org.conductd.engine.Store.StoreException;
import org.conductd.rehearsal.StoryException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code conductd COMMAND}: the list of the commands, and what they have in common (command line). */
@Command(name = "conductd", description = "Runs the enforcement procedure of a Code-of-Conduct group by e-mail.",
        footer = {"", "conductd COMMAND --help tells more of each. Exit status: 0 done, 1 the answer is no, 2 wrong use or configuration."})
public final class Commands implements Runnable {
    /** The answer is no. */
    static final int NO = 1;
    /** Wrong use or configuration. */
    static final int WRONG = 2;

    @Spec
    private CommandSpec spec;

    private Commands() {}

    /**
     * Carries out one command line, on the standard output of this process, in UTF-8.
     *
     * @return exit status
     */
    public static int execute(Ports ports, String... arguments) {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = line(ports).setOut(out).setErr(err).execute(arguments);
        out.flush();
        err.flush();
        return status;
    }

    static CommandLine line(Ports ports) {
        CommandLine line = new CommandLine(new Commands());
        line.addSubcommand(new RunCommand(ports.runner())).addSubcommand(new DemoCommand(ports.demo())).addSubcommand(new RehearseCommand())
                .addSubcommand(new ExplainCommand(ports.dns())).addSubcommand(new CheckCommand(ports.connector())).addSubcommand(new CasesCommand(ports.clock()))
                .addSubcommand(new OutboxCommand(ports.clock())).addSubcommand(new ParkedCommand(ports.clock())).addSubcommand(new StatusCommand())
                .addSubcommand(new AuditCommand()).addSubcommand(new KeyCommand()).addSubcommand(new BackupCommand(ports.clock())).addSubcommand(new RestoreCommand(ports.clock())).addSubcommand(new PurgeCommand(ports.clock())).addSubcommand(new TransparencyCommand(ports.clock()));
        return withHelp(line).setExecutionExceptionHandler(Commands::failed);
    }

    private static CommandLine withHelp(CommandLine line) {
        line.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new Help()));
        line.getSubcommands().values().forEach(Commands::withHelp);
        return line.setUsageHelpAutoWidth(true);
    }

    /** {@code --help} of every command. */
    @Command
    private static final class Help {
        @CommandLine.Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
        private boolean asked;
    }

    /** What people can do something about is told in a sentence; anything else is a fault of ours, and shows where it is. */
    private static int failed(Exception fault, CommandLine line, CommandLine.ParseResult arguments) throws Exception {
        switch (fault) {
            case ConfigException _, StoryException _, StoreException _ -> line.getErr().println(fault.getMessage());
            case IOException _ -> line.getErr().println("cannot be read or written: " + fault.getMessage());
            default -> throw fault;
        }
        return WRONG;
    }

    /** Without a command. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
