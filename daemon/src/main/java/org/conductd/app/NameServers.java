package org.conductd.app;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.conductd.message.DnsRecords;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Name;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Asks the machine's own name servers; nothing is cached, since a revoked key counts for nothing at once. */
public final class NameServers implements DnsRecords {
    /** For one question to one server, over UDP and then perhaps TCP. */
    private static final Duration ONE_TRY = Duration.ofSeconds(2);
    /** For one answer in all: mail behind it waits. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Made anew for each question: most processes ask none, and the machine's configuration can change while one runs. */
    private final Supplier<Resolver> resolver;

    /** Those of the machine's configuration. */
    public NameServers() {
        this(ExtendedResolver::new);
    }

    /** One server. */
    public NameServers(InetSocketAddress server) {
        this(() -> new SimpleResolver(server));
    }

    private NameServers(Supplier<Resolver> resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<String> txt(String name) throws Unanswered {
        Resolver server = resolver.get();
        server.setTimeout(ONE_TRY);
        try {
            return LookupSession.builder().resolver(server).build().lookupAsync(Name.fromString(name, Name.root), Type.TXT).toCompletableFuture()
                    .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS).getRecords().stream().filter(TXTRecord.class::isInstance)
                    .map(record -> text((TXTRecord) record)).toList();
        } catch (TextParseException noName) {
            return List.of();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NoSuchDomainException || failed.getCause() instanceof NoSuchRRSetException) {
                return List.of();
            }
            throw new Unanswered(failed.getCause());
        } catch (TimeoutException late) {
            throw new Unanswered(late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unanswered(stop);
        }
    }

    /** The strings of a record are one text (RFC 6376 §3.6.2.2). */
    private static String text(TXTRecord record) {
        return String.join("", record.getStrings());
    }
}
