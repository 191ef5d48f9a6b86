package org.conductd.rehearsal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;

/** Reads a story: lines of the forms of {@link LineForm}, remarks, empty lines, and bodies indented by two spaces. */
public final class StoryReader {
    private static final String INDENT = "  ";
    private static final Pattern NAMED = Pattern.compile("(.*?)\\s*<\\s*([^<>\\s]+)\\s*>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");

    private final SortedMap<Integer, String> problems = new TreeMap<>();
    private final List<Open> read = new ArrayList<>();

    /** A line whose body may still go on. */
    private record Open(int number, String text, LineForm form, Matcher parts, List<String> body) {
        /** The indented lines and the empty ones between them. */
        String words() {
            List<String> lines = new ArrayList<>(body);
            while (!lines.isEmpty() && lines.getLast().isEmpty()) {
                lines.removeLast();
            }
            return String.join("\n", lines);
        }
    }

    private StoryReader() {}

    /**
     * Reads a whole story.
     *
     * @param text with any kind of line ends
     * @throws StoryException with everything that is wrong with it
     */
    public static Story read(String text) throws StoryException {
        return new StoryReader().story(text);
    }

    private Story story(String text) throws StoryException {
        String[] lines = text.replaceFirst("^\uFEFF", "").split("\\r\\n|\\r|\\n", -1);
        for (int i = 0; i < lines.length; i++) {
            line(i + 1, lines[i]);
        }
        List<Story.Numbered> story = new ArrayList<>();
        for (Open open : read) {
            meaning(open).ifPresent(line -> story.add(new Story.Numbered(open.number(), open.text(), line)));
        }
        checkBeginning();
        if (!problems.isEmpty()) {
            throw new StoryException(List.copyOf(problems.values()));
        }
        return new Story(story);
    }

    private void line(int number, String line) {
        if (line.isBlank()) {
            if (!read.isEmpty() && !read.getLast().body().isEmpty()) {
                read.getLast().body().add("");
            }
        } else if (Character.isWhitespace(line.charAt(0))) {
            body(number, line);
        } else if (!line.startsWith("#")) {
            statement(number, line.strip());
        }
    }

    private void body(int number, String line) {
        if (read.isEmpty() || !read.getLast().form().takesBody()) {
            problem(number, "an indented line is the body of a mail, and none begins before it",
                    "indented lines after " + withBody());
        } else if (!line.startsWith(INDENT)) {
            problem(number, "the body of a mail is indented by two spaces", "two spaces, then the text");
        } else {
            read.getLast().body().add(line.substring(INDENT.length()));
        }
    }

    private void statement(int number, String line) {
        Optional<LineForm> form = LineForm.of(line);
        Optional<Matcher> parts = form.flatMap(known -> known.parts(line));
        if (form.isEmpty()) {
            problem(number, "no line of a story begins so: " + line, LineForm.firstWords() + "; # for a remark; two spaces before the text of a mail");
        } else if (parts.isEmpty()) {
            problem(number, "cannot be read: " + line, form.get().usage());
        } else {
            read.add(new Open(number, line, form.get(), parts.get(), new ArrayList<>()));
        }
    }

    private void checkBeginning() {
        if (read.isEmpty()) {
            problem(1, "nothing happens in it", LineForm.AT.usage() + ", then what happens");
            return;
        }
        if (read.getFirst().form() != LineForm.AT) {
            problem(read.getFirst().number(), "a story begins with its moment", LineForm.AT.usage());
        }
        read.stream().skip(1).filter(open -> open.form() == LineForm.AT)
                .forEach(open -> problem(open.number(), "the moment stands once, at the beginning", LineForm.WAIT.usage()));
    }

    private Optional<Line> meaning(Open open) {
        try {
            return Optional.of(line(open));
        } catch (Wrong wrong) {
            problem(open.number(), wrong.getMessage(), wrong.allowed);
            return Optional.empty();
        }
    }

    private static Line line(Open open) throws Wrong {
        Matcher parts = open.parts();
        return switch (open.form()) {
            case AT -> new Line.At(instant(parts.group(1)));
            case WAIT -> new Line.Wait(duration(Long.parseLong(parts.group(1)), parts.group(2)));
            case MAIL -> new Line.Fresh(mailbox(parts.group(1)), unescaped(parts.group(2)), Optional.ofNullable(parts.group(3)), parts.group(4) == null, open.words());
            case DELIVER -> new Line.Deliver(parts.group(1));
            case RELOAD -> new Line.Reload(parts.group(1));
            case REPLY -> new Line.ReplyTo(which(parts), other(parts.group(3)), parts.group(4) == null, open.words());
            case TAP -> new Line.Tap(which(parts), parts.group(3).strip());
            case BOUNCE -> new Line.Bounce(which(parts));
            case AUTOREPLY -> new Line.AutoReply(which(parts), open.words());
            case CALENDAR -> new Line.Calendar(which(parts), parts.group(3), other(parts.group(4)), parts.group(5) == null);
            case NONE -> new Line.Exactly(address(parts.group(1)), List.of());
            case NEVER -> new Line.Never(address(parts.group(1)), kind(parts.group(2)));
            case TEXT -> new Line.Text(which(parts), parts.group(3).equals("contains"), unescaped(parts.group(4)));
            case EXACTLY -> new Line.Exactly(address(parts.group(1)), kinds(parts.group(2)));
        };
    }

    private static Instant instant(String text) throws Wrong {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notOne) {
            throw new Wrong("is no instant: " + text, "date, T, time and Z, as in 2026-03-02T09:00:00Z");
        }
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static Line.Which which(Matcher parts) throws Wrong {
        String[] kind = parts.group(2).split("/", 2);
        if (kind.length == 2 && !kind[1].matches("[1-9]\\d{0,4}")) {
            throw new Wrong("is no number of a mail: " + parts.group(2), "KIND/1 for the first mail of that kind, KIND/2 for the second, KIND for the newest");
        }
        return new Line.Which(address(parts.group(1)), kind(kind[0]), kind.length == 2 ? OptionalInt.of(Integer.parseInt(kind[1])) : OptionalInt.empty());
    }

    private static List<MailKind> kinds(String text) throws Wrong {
        List<MailKind> kinds = new ArrayList<>();
        for (String kind : text.split(",", -1)) {
            kinds.add(kind(kind.strip()));
        }
        return kinds;
    }

    private static MailKind kind(String label) throws Wrong {
        for (MailKind kind : MailKind.values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        throw new Wrong("is no kind of mail: " + label, Arrays.stream(MailKind.values()).map(MailKind::label).collect(Collectors.joining(", ")));
    }

    private static Optional<String> other(String as) throws Wrong {
        return as == null ? Optional.empty() : Optional.of(mailbox(as).address());
    }

    private static Mailbox mailbox(String text) throws Wrong {
        Matcher named = NAMED.matcher(text.strip());
        return named.matches() ? new Mailbox(unescaped(named.group(1)), address(named.group(2))) : new Mailbox("", address(text.strip()));
    }

    private static String address(String text) throws Wrong {
        if (!ADDRESS.matcher(text).matches()) {
            throw new Wrong("is no address: " + text, "somebody@example.org");
        }
        return text;
    }

    /** A quotation mark may also be written as in a program. */
    private static String unescaped(String text) {
        return text.replace("\\\"", "\"");
    }

    private static String withBody() {
        return Arrays.stream(LineForm.values()).filter(LineForm::takesBody).map(LineForm::usage).collect(Collectors.joining(", or "));
    }

    private void problem(int number, String wrong, String allowed) {
        problems.putIfAbsent(number, "line " + number + ": " + wrong + "\n    allowed: " + allowed);
    }

    /** Something about one line. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final String allowed;

        Wrong(String message, String allowed) {
            super(message);
            this.allowed = allowed;
        }
    }
}
