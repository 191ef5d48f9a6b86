package org.conductd.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.conductd.correspondence.PlainMail.Line;
import org.conductd.correspondence.PlainMail.Line.What;
import org.conductd.intake.Listing;
import org.conductd.intake.Roster;
import org.conductd.intake.RosterChange;
import org.conductd.intake.RosterEntry;

/** Nobody is put on the roster, taken from it or moved on it unnoticed (D11). */
final class RosterNews {
    private RosterNews() {}

    record News(Recipient to, Content content) {}

    static List<News> of(Roster roster, List<RosterChange> changes, Instant now) {
        List<News> news = new ArrayList<>();
        var all = new PlainMail.RosterChanged(changes.stream().flatMap(change -> lines(change).stream()).toList());
        if (!all.lines().isEmpty()) {
            roster.activeAt(now).forEach(entry -> news.add(new News(member(entry), all)));
        }
        changes.forEach(change -> {
            switch (change) {
                case RosterChange.Joined _ -> { }
                case RosterChange.Changed changed when changed.moved() -> news.add(new News(formerly(changed.was()), new PlainMail.OwnEntryChanged(false)));
                case RosterChange.Changed _ -> { }
                case RosterChange.Left(Listing was) -> news.add(new News(formerly(was), new PlainMail.OwnEntryChanged(true)));
            }
        });
        return news;
    }

    private static Recipient member(RosterEntry entry) {
        return new Recipient(entry.member().person().id(), entry.mailbox(), Frame.Thread.ROSTER, "");
    }

    private static Recipient formerly(Listing was) {
        return new Recipient(was.id(), was.mailbox(), Frame.Thread.ROSTER, "");
    }

    private static List<Line> lines(RosterChange change) {
        return switch (change) {
            case RosterChange.Joined(Listing now) -> List.of(new Line(What.JOINED, now.name(), List.of(), offices(now)));
            case RosterChange.Left(Listing was) -> List.of(new Line(What.LEFT, was.name(), offices(was), List.of()));
            case RosterChange.Changed changed -> lines(changed);
        };
    }

    private static List<Line> lines(RosterChange.Changed changed) {
        Listing was = changed.was();
        Listing now = changed.now();
        List<Line> lines = new ArrayList<>();
        if (!was.name().equals(now.name())) {
            lines.add(new Line(What.NAME, now.name(), List.of(was.name()), List.of(now.name())));
        }
        if (!was.offices().equals(now.offices())) {
            lines.add(new Line(What.OFFICES, now.name(), offices(was), offices(now)));
        }
        if (changed.moved()) {
            lines.add(new Line(What.ADDRESS, now.name(), was.addresses(), now.addresses().subList(0, 1)));
        } else if (!was.addresses().equals(now.addresses())) {
            lines.add(new Line(What.OTHER_ADDRESSES, now.name(), was.addresses(), now.addresses()));
        }
        return lines;
    }

    private static List<String> offices(Listing listing) {
        return listing.offices().stream().sorted().map(Enum::name).toList();
    }
}
