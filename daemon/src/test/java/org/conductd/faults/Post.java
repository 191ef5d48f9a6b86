package org.conductd.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conductd.lab.MailLab;
import org.conductd.lab.Maildirs;
import org.conductd.message.ShownMail;

/** The people of many cases at their mail programs: brings each case what came for it, and hands in what its people wrote, as fast as it is allowed. */
final class Post implements Runnable {
    private static final long BETWEEN_LOOKS_NANOS = 20_000_000;

    private final MailLab lab;
    private final Maildirs maildirs;
    private final String role;
    private final List<CaseScript> cases;
    private final Map<String, CaseScript> byReference = new HashMap<>();
    private final Set<String> had = new HashSet<>();
    private final Queue<CaseScript.Written> written = new ArrayDeque<>();
    private final List<String> handedIn = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private int copies;
    private volatile int allowed;
    private volatile boolean over;
    private volatile boolean held;

    Post(MailLab lab, String role, List<CaseScript> cases) {
        this.lab = lab;
        this.maildirs = new Maildirs(lab);
        this.role = role;
        this.cases = cases;
    }

    /** So many mails may have gone in by now. */
    void allow(int mails) {
        allowed = mails;
    }

    boolean done() {
        return over;
    }

    /** Whether somebody has written what may not go in yet. */
    boolean held() {
        return held;
    }

    /** How many mails went in. */
    int handedIn() {
        return handedIn.size();
    }

    /** Message-IDs of those that are kept in the mailbox (D9), sorted. Once it is {@link #done}. */
    List<String> kept() {
        return kept.stream().sorted().toList();
    }

    /** How many mails came to somebody who had the same one already. Once it is {@link #done}. */
    int copies() {
        return copies;
    }

    /** Until each case has come to its end, or the thread is interrupted. */
    @Override
    public void run() {
        while (!cases.stream().allMatch(CaseScript::done) && !Thread.currentThread().isInterrupted()) {
            look();
            cases.forEach(each -> written.addAll(each.take()));
            while (!written.isEmpty() && handedIn.size() < allowed) {
                send(written.remove());
            }
            held = !written.isEmpty();
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        over = true;
    }

    private void look() {
        for (CaseScript each : cases) {
            arrived(each.reporter()).forEach(mail -> each.got(each.reporter(), mail));
            arrived(each.reported()).forEach(mail -> each.got(each.reported(), mail));
        }
        for (String member : CaseScript.MEMBERS) {
            arrived(member).forEach(mail -> sort(member, mail));
        }
    }

    private List<ShownMail> arrived(String account) {
        List<ShownMail> fresh = new ArrayList<>();
        for (byte[] octets : maildirs.fresh(account)) {
            ShownMail mail = ShownMail.of(octets);
            if (had.add(account + mail.header("Message-ID").orElseThrow())) {
                fresh.add(mail);
            } else {
                copies++;
            }
        }
        return fresh;
    }

    /** A member's mail bears the case's reference, which the first of them shows beside who is reported. */
    private void sort(String member, ShownMail mail) {
        if (tellsOfBackup(mail)) {
            return;
        }
        String reference = mail.subject();
        cases.stream().filter(each -> mail.text().contains("Reported: " + each.reportedName() + ", " + each.reported())).findFirst().ifPresent(each -> byReference.putIfAbsent(reference, each));
        Optional.ofNullable(byReference.get(reference)).orElseThrow(() -> new IllegalStateException("a mail of no case came to " + member)).got(member, mail);
    }

    /** Which every member is told, whatever they take part in. */
    static boolean tellsOfBackup(ShownMail mail) {
        return mail.subject().endsWith("records were put back");
    }

    private void send(CaseScript.Written mail) {
        String id = "<written-" + (handedIn.size() + 1) + "@example.net>";
        String to = Optional.ofNullable(mail.answered()).flatMap(answered -> answered.mailbox("Reply-To")).map(address -> address.address()).orElse(role);
        String headers = Stream.of("From: " + mail.from(), "To: " + to, "Subject: " + (mail.answered() == null ? "" : "Re: ") + mail.subject(), "Message-ID: " + id)
                .collect(Collectors.joining("\n"));
        String thread = mail.answered() == null ? "" : "\nIn-Reply-To: " + mail.answered().header("Message-ID").orElseThrow();
        String octets = headers + thread + "\n\n" + mail.text().strip() + "\n";
        lab.deliver(mail.from(), to, octets.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        handedIn.add(id);
        if (!mail.text().equals("RECUSE")) {
            kept.add(id);
        }
    }

    /** So many cases, which begin with their reports. */
    static List<CaseScript> cases(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(CaseScript::new).toList();
    }

    @Override
    public String toString() {
        return handedIn.size() + " mails handed in, " + written.size() + " wait to be, " + copies + " copies; " + cases.stream().filter(each -> !each.done()).toList();
    }
}
