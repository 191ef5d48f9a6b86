package org.conductd.smtp;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.message.Secret;

/** An SMTP server that answers as it is told, and hangs up where it is told so; it keeps every line that it heard. */
final class ScriptedServer implements AutoCloseable {
    /** In place of a reply: the connection ends. */
    static final String HANG_UP = "hang up";

    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final Map<String, String> replies = new ConcurrentHashMap<>(Map.of("greeting", "220 here", "EHLO", "250-here\r\n250 8BITMIME",
            "MAIL", "250 2.1.0 ok", "RCPT", "250 2.1.5 ok", "DATA", "354 go on", ".", "250 2.0.0 queued"));
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    ScriptedServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    ScriptedServer answering(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    MailServer address() {
        return new MailServer("localhost", door.getLocalPort(), ConnectionSecurity.NONE, "", new Secret(""));
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            boolean data = false;
            for (String line = "greeting"; line != null; line = in.readLine()) {
                heard.add(line);
                String command = line.split("[ :]", 2)[0];
                if (data && !line.equals(".")) {
                    continue;
                }
                String reply = replies.getOrDefault(command, "250 ok");
                if (reply.equals(HANG_UP)) {
                    return;
                }
                data = reply.startsWith("354");
                out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (IOException gone) {
            heard.add("gone");
        }
    }

    void awaitHeard(String line) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (!heard.contains(line)) {
                Thread.onSpinWait();
            }
        });
    }

    /** Everything between DATA and the final dot of the last mail, as it was sent. */
    List<String> body() {
        List<String> body = new ArrayList<>();
        for (String line : heard.subList(heard.lastIndexOf("DATA") + 1, heard.lastIndexOf("."))) {
            body.add(line);
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
