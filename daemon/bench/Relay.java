import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands between a client and the IMAP server, and remembers when the server last told of new mail, and when the client first waited for some. */
final class Relay implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int port;
    /** {@link System#nanoTime}; zero for never. */
    private volatile long toldAt;
    private volatile long idleAt;

    Relay(int port) throws IOException {
        this.port = port;
        Thread.ofPlatform().daemon().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Socket upstream = new Socket(InetAddress.getLoopbackAddress(), port);
                    client.setTcpNoDelay(true);
                    upstream.setTcpNoDelay(true);
                    Thread.ofPlatform().daemon().start(() -> copy(client, upstream, true));
                    Thread.ofPlatform().daemon().start(() -> copy(upstream, client, false));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    long toldAt() {
        return toldAt;
    }

    long idleAt() {
        return idleAt;
    }

    private void copy(Socket from, Socket to, boolean fromClient) {
        try (from; to; InputStream in = new BufferedInputStream(from.getInputStream()); OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[1 << 16];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                notice(new String(buffer, 0, Math.min(length, 200), StandardCharsets.ISO_8859_1), fromClient);
                out.write(buffer, 0, length);
                out.flush();
            }
        } catch (IOException gone) {
            // Either end may leave.
        }
    }

    /** Both come alone in their segment: nothing else is said meanwhile. */
    private void notice(String said, boolean fromClient) {
        if (fromClient && idleAt == 0 && said.endsWith(" IDLE\r\n")) {
            idleAt = System.nanoTime();
        } else if (!fromClient && said.matches("(?s)\\* \\d+ EXISTS\r\n.*")) {
            toldAt = System.nanoTime();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
