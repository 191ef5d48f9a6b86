package org.conductd.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Logs")
class LogsTest {
    private static final RuntimeException FAULT = new IllegalStateException("cannot read: Rae says Sam shouted");

    @Test
    void under_systemd_carry_the_priority_and_no_time() throws JoranException {
        String log = logged(true, context -> {
            context.getLogger("org.conductd.app.MailIn").error("a");
            context.getLogger("org.conductd.app.MailIn").warn("b");
            context.getLogger("org.conductd.app.MailIn").info("c");
        });
        assertEquals("<3>MailIn: a\n<4>MailIn: b\n<6>MailIn: c\n", log);
    }

    @Test
    void elsewhere_carry_time_and_level() throws JoranException {
        assumeTrue(System.getenv("JOURNAL_STREAM") == null, "these tests run under systemd themselves");
        String log = logged(false, context -> context.getLogger("org.conductd.app.MailIn").info("c"));
        assertTrue(log.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO  MailIn: c\n"), log);
    }

    @Test
    void never_carry_what_an_exception_quotes() throws JoranException {
        String log = logged(true, context -> {
            context.getLogger("org.conductd.app.MailIn").error("failed", FAULT);
            context.getLogger("freemarker.runtime").error(FAULT.getMessage());
            context.getLogger("org.apache.james.mime4j.dom").error(FAULT.getMessage());
        });
        assertEquals("<3>MailIn: failed\n", log);
    }

    @Test
    void leave_out_the_talk_of_libraries() throws JoranException {
        String log = logged(true, context -> {
            context.getLogger("org.flywaydb.core.internal.command.DbMigrate").info("Migrating");
            context.getLogger("org.conductd.app.MailIn").debug("looking");
        });
        assertEquals("", log);
    }

    /** What the configuration that the daemon is shipped with writes to stderr. */
    private static String logged(boolean journal, Consumer<LoggerContext> work) throws JoranException {
        PrintStream stderr = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            LoggerContext context = new LoggerContext();
            context.setMDCAdapter(new LogbackMDCAdapter());
            if (journal) {
                context.putProperty("JOURNAL_STREAM", "8:1");
            }
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(LogsTest.class.getResource("/logback.xml"));
            work.accept(context);
            context.stop();
        } finally {
            System.setErr(stderr);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
