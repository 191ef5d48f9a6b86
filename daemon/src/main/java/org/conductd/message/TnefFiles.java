package org.conductd.message;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The files in Outlook's container {@code winmail.dat} (MS-OXTNEF §2.1): a list of attributes, of which each file begins with one and has a title and data. */
final class TnefFiles {
    static final String[] TYPES = {"application/ms-tnef", "application/vnd.ms-tnef"};
    private static final int SIGNATURE = 0x223E9F78;
    private static final int FILE_BEGINS = 0x9002;
    private static final int TITLE = 0x8010;
    private static final int DATA = 0x800F;
    private static final int BODY = 0x800C;
    private static final int MOST_ATTRIBUTES = 10_000;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TnefFiles() {}

    /** As far as the container can be read; none where it is none. The text of the mail, where it has one, comes as a file too. */
    static List<UuEncoded.File> in(byte[] octets) {
        var files = new ArrayList<UuEncoded.File>();
        ByteBuffer in = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < 6 || in.getInt() != SIGNATURE) {
            return files;
        }
        in.getShort();
        String title = "";
        for (int i = 0; i < MOST_ATTRIBUTES && in.remaining() >= 11; i++) {
            in.get();
            int attribute = in.getInt() & 0xffff;
            int length = in.getInt();
            if (length < 0 || length > in.remaining() - 2) {
                break;
            }
            byte[] value = new byte[length];
            in.get(value);
            in.getShort();
            switch (attribute) {
                case FILE_BEGINS -> title = "";
                case TITLE -> title = new String(value, WINDOWS_1252).replace("\u0000", "").strip();
                case DATA -> files.add(new UuEncoded.File(title, value));
                case BODY -> files.add(new UuEncoded.File("message.txt", value));
                default -> { }
            }
        }
        return files;
    }
}
