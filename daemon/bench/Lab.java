import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A Dovecot of one's own on loopback. Mail comes into its mailboxes as a delivery agent lays it there. */
final class Lab implements AutoCloseable {
    static final String DOMAIN = "example.org";
    static final String PASSWORD = "bench";

    private final Path folder;
    private final int port;
    private final UserPrincipal owner;
    private final AtomicLong delivered = new AtomicLong();

    private Lab(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.owner = FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("mail");
    }

    static Lab start(Path folder, List<String> accounts) throws IOException, InterruptedException {
        Lab lab = new Lab(folder, freePort());
        for (String each : List.of("run", "state", "mail")) {
            Files.createDirectories(folder.resolve(each));
        }
        Files.setOwner(folder.resolve("mail"), lab.owner);
        Files.write(folder.resolve("users"), accounts.stream().map(account -> account + "@" + DOMAIN + ":{PLAIN}" + PASSWORD + "::::::").toList());
        Files.writeString(folder.resolve("dovecot.conf"), """
                base_dir = %1$s/run
                state_dir = %1$s/state
                instance_name = conductd-bench
                log_path = %1$s/dovecot.log
                listen = 127.0.0.1
                protocols = imap
                ssl = no
                disable_plaintext_auth = no
                mail_location = maildir:%1$s/mail/%%n
                mail_uid = mail
                mail_gid = mail
                first_valid_uid = 1
                mail_max_userip_connections = 100
                passdb {
                  driver = passwd-file
                  args = scheme=PLAIN username_format=%%u %1$s/users
                }
                userdb {
                  driver = static
                  args = uid=mail gid=mail home=%1$s/mail/%%n
                }
                namespace inbox {
                  inbox = yes
                  separator = /
                  mailbox Junk {
                    auto = create
                    special_use = \\Junk
                  }
                }
                service imap-login {
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                """.formatted(folder, lab.port));
        run("chmod", "755", folder.toString());
        run("chgrp", "dovecot", folder.resolve("users").toString());
        run("/usr/sbin/dovecot", "-c", folder.resolve("dovecot.conf").toString());
        lab.awaitPort();
        return lab;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private void awaitPort() {
        for (int i = 0; i < 500; i++) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(20_000_000);
            }
        }
        throw new IllegalStateException("Dovecot does not listen");
    }

    int port() {
        return port;
    }

    /** What {@link #deliver} will lay there: written and owned, so that delivering is nothing but renames. */
    List<Path> prepare(String account, List<byte[]> mails) throws IOException {
        Path maildir = folder.resolve("mail").resolve(account);
        List<Path> prepared = new java.util.ArrayList<>();
        for (byte[] mail : mails) {
            long number = delivered.incrementAndGet();
            Path file = Files.write(maildir.resolve("tmp").resolve("%d.M%09d.bench".formatted(System.currentTimeMillis() / 1000, number)), mail);
            Files.setOwner(file, owner);
            prepared.add(file);
        }
        return prepared;
    }

    void deliver(List<Path> prepared) throws IOException {
        for (Path file : prepared) {
            Files.move(file, file.getParent().resolveSibling("new").resolve(file.getFileName()));
        }
    }

    /** How many mails lie in the inbox. */
    long waiting(String account) throws IOException {
        long waiting = 0;
        for (String part : List.of("new", "cur")) {
            try (Stream<Path> files = Files.list(folder.resolve("mail").resolve(account).resolve(part))) {
                waiting += files.count();
            }
        }
        return waiting;
    }

    @Override
    public void close() throws IOException {
        Path pid = folder.resolve("run/master.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroy);
        }
    }
}
