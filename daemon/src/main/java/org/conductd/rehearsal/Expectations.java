package org.conductd.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.message.MailKind;
import org.conductd.message.ShownMail;

/** What a story expects against what went out. */
final class Expectations {
    private Expectations() {}

    static Optional<String> exactly(List<MailKind> expected, List<SentMail> sent) {
        return sent.stream().map(SentMail::kind).toList().equals(expected) ? Optional.empty()
                : Optional.of("expected: " + list(expected.stream().map(MailKind::label).toList()) + "\nwent out: " + kinds(sent));
    }

    static Optional<String> never(MailKind kind, List<SentMail> sent) {
        return sent.isEmpty() ? Optional.empty()
                : Optional.of("expected: no " + kind.label() + "\nwent out: " + list(sent.stream().map(mail -> mail.kind().label() + " at " + mail.at()).toList()));
    }

    static Optional<String> text(Line.Text wanted, ShownMail mail) {
        Optional<String> found = places(mail).filter(text -> text.contains(wanted.text())).findFirst();
        if (found.isPresent() == wanted.contains()) {
            return Optional.empty();
        }
        return Optional.of(wanted.contains()
                ? "expected: \"" + wanted.text() + "\"\nwent out: " + ("Subject: " + mail.subject() + "\n\n" + mail.text()).indent(4).strip()
                : "expected: no \"" + wanted.text() + "\"\nwent out: " + around(found.orElseThrow(), wanted.text()));
    }

    /** Everything that a reader can come upon; a text is also read without its line breaks, since where those fall says nothing. */
    private static Stream<String> places(ShownMail mail) {
        Stream<String> bodies = Stream.of(mail.text(), mail.html(), mail.htmlText()).flatMap(text -> Stream.of(text, text.replaceAll("\\s+", " ")));
        return Stream.of(Stream.of(mail.subject(), mail.calendar()), mail.headers().stream().map(ShownMail.Header::toString), mail.files().stream(), bodies)
                .flatMap(all -> all);
    }

    private static String around(String text, String found) {
        int at = text.indexOf(found);
        int start = Math.max(text.lastIndexOf('\n', at) + 1, at - 80);
        int end = text.indexOf('\n', at + found.length());
        return text.substring(start, Math.min(end < 0 ? text.length() : end, at + found.length() + 80));
    }

    static String kinds(List<SentMail> sent) {
        return list(sent.stream().map(mail -> mail.kind().label()).toList());
    }

    static String list(List<String> words) {
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }
}
