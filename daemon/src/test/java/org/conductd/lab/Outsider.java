package org.conductd.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks SMTP by hand to the lab's server, as anybody out there can: from any address, in any words, with any octets. */
public final class Outsider implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    /** @param address of the client, as XCLIENT tells it */
    public Outsider(MailLab lab, String address) throws IOException {
        this(lab, address, "outside.example");
    }

    /** @param helo octets as they are */
    public Outsider(MailLab lab, String address, String helo) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), lab.smtpPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        out = socket.getOutputStream();
        reply();
        say("EHLO lab");
        say("XCLIENT ADDR=" + address);
        say("EHLO " + helo);
    }

    /**
     * @param reversePath without angle brackets
     * @param octets      with CR LF at the ends of lines
     * @return the server's last words: 250 where it took the mail
     */
    public String send(String reversePath, String recipient, byte[] octets) throws IOException {
        String refused = say("MAIL FROM:<" + reversePath + ">");
        refused = refused.startsWith("250") ? say("RCPT TO:<" + recipient + ">") : refused;
        refused = refused.startsWith("250") ? say("DATA") : refused;
        if (!refused.startsWith("354")) {
            say("RSET");
            return refused;
        }
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        out.write(text.replaceAll("(?m)^\\.", "..").getBytes(StandardCharsets.ISO_8859_1));
        return say((text.endsWith("\r\n") ? "" : "\r\n") + ".");
    }

    private String say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return reply();
    }

    private String reply() throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
