package org.conductd.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conductd.correspondence.DemoPage;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;

/** What the page shows of the journal: who is in which lane, which mails stand in one row, and what stands in their places. */
final class PageModel {
    /** Mails of one kind stand in one row where no more lies between them. */
    private static final Duration ABOUT_THE_SAME_TIME = Duration.ofSeconds(3);
    private static final int LONGEST_BRIEF = 28;

    private final Journal journal;
    private final Cast cast;
    private final Performance performance;
    private final List<Mailbox> lanes;
    private final Instant startedAt;

    PageModel(Journal journal, Cast cast, Performance performance) {
        this.journal = journal;
        this.cast = cast;
        this.performance = performance;
        this.lanes = cast.people().stream().filter(person -> !cast.bystanders().contains(person)).toList();
        this.startedAt = journal.entries().getFirst().at();
    }

    DemoPage page() {
        List<String> silent = cast.bystanders().stream().filter(person -> journal.kindsTo(person).isEmpty()).map(Mailbox::name).toList();
        return new DemoPage(cast.role().name(), performance.sentence(), lanes.stream().map(this::lane).toList(), silent, chapters());
    }

    private DemoPage.Lane lane(Mailbox person) {
        String part = person.equals(cast.reporter()) ? "reports" : person.equals(cast.reported()) ? "is reported" : "member";
        return new DemoPage.Lane(person.name(), person.address(), part);
    }

    private List<DemoPage.Chapter> chapters() {
        List<DemoPage.Chapter> chapters = new ArrayList<>();
        List<Journal.Chapter> begun = journal.chapters();
        for (int i = 0; i < begun.size(); i++) {
            int from = begun.get(i).from();
            int to = i + 1 < begun.size() ? begun.get(i + 1).from() : Integer.MAX_VALUE;
            List<Journal.Entry> entries = journal.entries().stream().filter(entry -> entry.number() >= from && entry.number() < to).toList();
            chapters.add(new DemoPage.Chapter(begun.get(i).title(), begun.get(i).why(), rows(entries)));
        }
        return chapters;
    }

    /** A mail joins the newest row of its kind, unless its person has had another mail since: within a lane the order is that of time. */
    private List<DemoPage.Row> rows(List<Journal.Entry> entries) {
        List<List<Journal.Entry>> rows = new ArrayList<>();
        for (Journal.Entry entry : entries) {
            rowFor(entry, rows).orElseGet(() -> {
                rows.add(new ArrayList<>());
                return rows.getLast();
            }).add(entry);
        }
        return rows.stream().map(this::row).toList();
    }

    private Optional<List<Journal.Entry>> rowFor(Journal.Entry entry, List<List<Journal.Entry>> rows) {
        for (List<Journal.Entry> row : rows.reversed()) {
            if (row.stream().anyMatch(other -> laneOf(other) == laneOf(entry))) {
                return Optional.empty();
            }
            boolean near = Duration.between(row.getLast().at(), entry.at()).compareTo(ABOUT_THE_SAME_TIME) < 0;
            if (row.getFirst().kind().equals(entry.kind()) && near) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private int laneOf(Journal.Entry entry) {
        String person = entry.byPeople() ? entry.from() : entry.to();
        return lanes.indexOf(lanes.stream().filter(lane -> lane.sameAddress(person)).findFirst().orElseThrow());
    }

    private DemoPage.Row row(List<Journal.Entry> entries) {
        Journal.Entry first = entries.getFirst();
        return new DemoPage.Row(at(first.at()), first.kind(), first.byPeople(), entries.stream().map(this::mail).toList());
    }

    private DemoPage.Mail mail(Journal.Entry entry) {
        ShownMail shown = ShownMail.of(entry.octets());
        String from = shown.header("From").orElse("");
        String to = shown.header("To").orElse("");
        return new DemoPage.Mail(entry.number(), laneOf(entry), at(entry.at()), entry.kind(), entry.byPeople(), from, to, shown.subject(),
                entry.byPeople() ? brief(shown.text()) : entry.kind(), shown.text().strip(), shown.html(), DemoFolder.fileName(entry, cast));
    }

    /** The first line that somebody wrote, which is the command where it is one. */
    private static String brief(String text) {
        String line = text.lines().map(String::strip).filter(words -> !words.isEmpty()).findFirst().orElse("");
        return line.length() <= LONGEST_BRIEF ? line : line.substring(0, LONGEST_BRIEF).strip() + " …";
    }

    private String at(Instant at) {
        return String.format(Locale.ROOT, "%.1f s", Duration.between(startedAt, at).toMillis() / 1000.0);
    }
}
