package org.conductd.message;

import java.util.ArrayList;
import java.util.List;

/** Text signed in itself by OpenPGP (RFC 9580 §7): its frame is no words of anybody's. */
final class ClearSigned {
    private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String END = "-----END PGP SIGNATURE-----";
    static final String ENCRYPTED = "-----BEGIN PGP MESSAGE-----";
    private static final String ENCRYPTED_END = "-----END PGP MESSAGE-----";

    private ClearSigned() {}

    /** Without what is encrypted, which are no words to anybody here. */
    static List<TextLine> withoutEncrypted(List<TextLine> lines) {
        if (lines.stream().noneMatch(line -> line.text().startsWith(ENCRYPTED))) {
            return lines;
        }
        var out = new ArrayList<TextLine>();
        boolean within = false;
        for (TextLine line : lines) {
            within |= line.text().startsWith(ENCRYPTED);
            if (!within) {
                out.add(line);
            }
            within &= !line.text().startsWith(ENCRYPTED_END);
        }
        return out;
    }

    /** Without the frame and its dashes, quoted ones too; what stands beside the frame may be anybody's. The same lines where nothing is signed. */
    static List<TextLine> withoutFrame(List<TextLine> lines) {
        if (lines.stream().noneMatch(line -> line.text().startsWith(BEGIN))) {
            return lines;
        }
        var out = new ArrayList<TextLine>();
        boolean header = false;
        boolean signed = false;
        boolean signature = false;
        for (TextLine line : lines) {
            String text = line.text().stripTrailing();
            if (text.equals(BEGIN)) {
                header = true;
                signed = true;
            } else if (header) {
                // "Hash: SHA256" and an empty line.
                header = !text.isEmpty();
            } else if (text.equals(SIGNATURE)) {
                signature = true;
            } else if (text.equals(END)) {
                signature = false;
                signed = false;
            } else if (!signature) {
                // §7.2: lines that begin with a dash got "- " before them.
                out.add(!signed ? new TextLine(line.depth(), line.text(), TextLine.Mark.UNSURE)
                        : text.startsWith("- ") ? new TextLine(line.depth(), line.text().substring(2), line.mark()) : line);
            }
        }
        return out;
    }
}
