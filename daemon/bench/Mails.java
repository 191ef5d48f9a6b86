import java.nio.charset.StandardCharsets;
import java.util.List;

/** What people write. */
final class Mails {
    static final String AUTHSERV_ID = "mx.example.org";
    static final List<String> NAMES = List.of("Ilse Brandt", "Tomas Vlk", "Ngozi Adeyemi", "Priya Raman", "Hugo Lindqvist", "Mei Tanaka", "Omar Haddad");
    static final int MEMBERS = NAMES.size();

    private static final List<String> SYLLABLES = List.of("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi", "yo", "zu");

    private Mails() {}

    static String member(int number) {
        return "m" + number + "@example.org";
    }

    /** Each about somebody else: what is kept of earlier cases of one person is another measure. */
    static byte[] report(String account, int number) {
        String name = name(number);
        String from = "reporter" + number + "@example.net";
        return octets(from, account + "@" + Lab.DOMAIN, "It happened again", "<report-" + account + "-" + number + "@example.net>", "", """
                Reported person: %s <%s@example.com>
                Exclude: none
                Date and time: yesterday, around noon
                Location: the issue tracker
                Description: They called my patch garbage and told others not to answer me. I asked them twice to stop.
                That was in the thread about the new parser, and it went on in the chat in the evening. Three others saw it.
                Circumstances: We had worked together for a year.
                """.formatted(name, name.replace(' ', '.')));
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int i = 0, left = number; i < 6; i++, left /= SYLLABLES.size()) {
            name.append(SYLLABLES.get((left + 7 * i) % SYLLABLES.size())).append(i == 2 ? " " : "");
        }
        return name.toString();
    }

    /** A member's answer to a mail of ours, as a mail program makes it. */
    static byte[] clear(String account, int number, Sink.Mail answered) {
        return octets(answered.recipient(), answered.replyTo(), "Re: Conflict check", "<reply-" + account + "-" + number + "@example.org>", answered.messageId(), """
                CLEAR

                On Mon, Mar 2, 2026 at 9:00 AM Example group wrote:

                > A report came in. Before you see it, please say whether you can take part without a conflict of interest.
                > %s
                >
                > Answer with CLEAR, or with RECUSE.
                """.formatted("It is about somebody whom you may know. ".repeat(8)));
    }

    private static byte[] octets(String from, String to, String subject, String messageId, String answered, String text) {
        String domain = from.substring(from.indexOf('@') + 1);
        String head = """
                Return-Path: <%1$s>
                Delivered-To: %2$s
                Received: from mail.%6$s (mail.%6$s [192.0.2.7]) by mx.example.org (Postfix) with ESMTPS id 4ABCDEF; Mon, 2 Mar 2026 09:00:00 +0000 (UTC)
                Authentication-Results: %5$s; dmarc=pass header.from=%6$s
                From: <%1$s>
                To: <%2$s>
                Subject: %3$s
                Date: Mon, 02 Mar 2026 09:00:00 +0000
                Message-ID: %4$s
                """.formatted(from, to, subject, messageId, AUTHSERV_ID, domain);
        String thread = answered.isEmpty() ? "" : "In-Reply-To: " + answered + "\nReferences: " + answered + "\n";
        String whole = head + thread + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + text;
        return whole.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
