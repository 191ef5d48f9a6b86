import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A submission server that takes everything, and remembers who wrote to whom, and when it said 250 to it. */
final class Sink implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, List<Mail>> byAccount = new ConcurrentHashMap<>();

    /** @param at {@link System#nanoTime} of the 250 */
    record Mail(String recipient, String replyTo, String messageId, int octets, long at) {}

    Sink() throws IOException {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Thread.ofVirtual().start(() -> serve(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    /** What came from an account, in its order. */
    List<Mail> from(String account) {
        List<Mail> mails = of(account);
        synchronized (mails) {
            return List.copyOf(mails);
        }
    }

    int count(String account) {
        List<Mail> mails = of(account);
        synchronized (mails) {
            return mails.size();
        }
    }

    private List<Mail> of(String account) {
        return byAccount.computeIfAbsent(account, _ -> new ArrayList<>());
    }

    private void serve(Socket client) {
        try (client; InputStream in = new BufferedInputStream(client.getInputStream()); OutputStream out = client.getOutputStream()) {
            client.setTcpNoDelay(true);
            say(out, "220 sink.example ESMTP");
            String account = "";
            String recipient = "";
            for (String line = line(in); line != null; line = line(in)) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> say(out, "250-sink.example\r\n250-8BITMIME\r\n250-AUTH PLAIN\r\n250 ENHANCEDSTATUSCODES");
                    case "AUTH" -> say(out, "235 2.7.0 Welcome");
                    case "MAIL" -> {
                        account = line.replaceFirst("(?i)^MAIL FROM:<([^+@>]*).*", "$1");
                        say(out, "250 2.1.0 Ok");
                    }
                    case "RCPT" -> {
                        recipient = line.replaceFirst("(?i)^RCPT TO:<([^>]*)>.*", "$1");
                        say(out, "250 2.1.5 Ok");
                    }
                    case "DATA" -> {
                        say(out, "354 Go on");
                        Mail mail = data(in, recipient);
                        say(out, "250 2.0.0 Ok");
                        List<Mail> mails = of(account);
                        synchronized (mails) {
                            mails.add(new Mail(mail.recipient, mail.replyTo, mail.messageId, mail.octets, System.nanoTime()));
                        }
                    }
                    case "QUIT" -> {
                        say(out, "221 2.0.0 Bye");
                        return;
                    }
                    default -> say(out, "250 2.0.0 Ok");
                }
            }
        } catch (IOException gone) {
            // A client that ends as it likes.
        }
    }

    private static Mail data(InputStream in, String recipient) throws IOException {
        int octets = 0;
        boolean head = true;
        String replyTo = "";
        String messageId = "";
        for (String line = line(in); line != null && !line.equals("."); line = line(in)) {
            octets += line.length() + 2;
            head &= !line.isEmpty();
            if (head && line.startsWith("Reply-To:")) {
                replyTo = line.replaceFirst(".*?([^\\s<:]+@[^\\s>]+).*", "$1");
            } else if (head && line.startsWith("Message-ID:")) {
                messageId = line.substring("Message-ID:".length()).strip();
            }
        }
        return new Mail(recipient, replyTo, messageId, octets, 0);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            if (octet == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).replaceFirst("\r$", "");
            }
            line.write(octet);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
