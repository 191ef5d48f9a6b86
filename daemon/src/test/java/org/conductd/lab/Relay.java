package org.conductd.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a server on loopback, and can go silent as a network does: connections stay, nothing comes through. */
public final class Relay implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final int target;
    private volatile boolean silent;

    public Relay(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on, or no more; what was said in between is lost. */
    public void silent(boolean silent) {
        this.silent = silent;
    }

    private void serve() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(server);
                Thread.ofVirtual().start(() -> pass(client, server));
                Thread.ofVirtual().start(() -> pass(server, client));
            }
        } catch (IOException closed) {
            silent = true;
        }
    }

    private void pass(Socket from, Socket to) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] octets = new byte[4096];
            for (int length = in.read(octets); length >= 0; length = in.read(octets)) {
                if (!silent) {
                    out.write(octets, 0, length);
                }
            }
        } catch (IOException ended) {
            // One side hung up: so does the other.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
