package org.conductd.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conductd.intake.ProofSource;
import org.conductd.intake.Roster;
import org.conductd.intake.SenderProof;
import org.conductd.message.Addressing;
import org.conductd.message.AttachmentRule;
import org.conductd.message.Mailbox;
import org.conductd.message.MailboxServer;
import org.conductd.message.RoleAddress;
import org.conductd.message.Secret;
import org.conductd.outbox.SubmissionServer;
import org.conductd.procedure.Policy;

/**
 * Everything that an admin and a group decide, checked: {@link ConfigReader} makes no other. The reference of each key is
 * {@code config/conductd.yaml}. No secret shows in {@link #toString}.
 *
 * @param group     who the group is, to people
 * @param roster    who is in it
 * @param policy    its procedure
 * @param intake    what is done about what comes in
 * @param imap      the mailbox of the role address
 * @param smtp      where mail is submitted
 * @param envelope  what the reverse-path of our mail is
 * @param from      what stands in {@code From} of our mail
 * @param store     where cases are kept
 * @param retention how long what is kept
 * @param templates folder of files that replace templates of the same name, if any
 */
public record Config(Group group, Roster roster, Policy policy, Intake intake, MailboxServer imap, SubmissionServer smtp,
                     Addressing envelope, Addressing from, Store store, Retention retention, Optional<Path> templates) {

    /**
     * What the mails say about the group.
     *
     * @param name               its name, also the display name of {@code From}
     * @param address            the role address
     * @param privacyPolicy      P9
     * @param otherWay           how else the group can be reached, as a sentence for people
     * @param independentContact where a report goes that is about whoever holds the host (D42), likewise
     * @param emergency          whom to call in danger (P3), in the file's order; may be empty
     * @param language           of the mails
     * @param zone               in which dates and times are shown
     */
    public record Group(String name, RoleAddress address, URI privacyPolicy, String otherWay, String independentContact,
                        List<Emergency> emergency, Locale language, ZoneId zone) {

        /** The role address under the group's name. */
        public Mailbox mailbox() {
            return new Mailbox(name, address.bare());
        }
    }

    /** P3: whom to call in danger, there. */
    public record Emergency(String place, String number) {}

    /**
     * @param senderProof           what a command needs (mail interface §6)
     * @param proof                 whose word about a sender is believed
     * @param reportsPerHour        D3: more are a flood
     * @param acknowledgmentsPerDay to one address; further reports are kept, and not answered
     * @param trustedForms          addresses of web forms whose reports are acknowledged, canonical
     * @param attachments           which are handed on to the group
     */
    public record Intake(SenderProof senderProof, ProofSource proof, int reportsPerHour, int acknowledgmentsPerDay,
                         List<String> trustedForms, AttachmentRule attachments) {}

    /**
     * @param file       the SQLite database; with PostgreSQL only what is known of the service on this machine lies beside it
     * @param masterKey  Base64 of 32 octets, which wrap the key of each case (D39)
     * @param postgresql the database that takes the place of the file, if any
     */
    public record Store(Path file, Secret masterKey, Optional<Postgresql> postgresql) {}

    /**
     * @param tls      whether the connection is encrypted
     * @param database its name
     * @param trusted  PEM file of the certificates that are accepted instead of the platform's
     */
    public record Postgresql(String host, int port, boolean tls, String database, String user, Secret password, Optional<Path> trusted) {}

    /**
     * @param mailbox how long a mail stays in the mailbox once its encrypted copy is durable (D39)
     * @param cases   how long a closed case is kept (D40)
     */
    public record Retention(Duration mailbox, Duration cases) {}

    /** Keys that a running service cannot take up: where they differ, a start is needed. */
    public List<String> fixedKeysDifferingFrom(Config other) {
        List<String> keys = new ArrayList<>();
        if (!group.address().equals(other.group().address())) {
            keys.add("group.address");
        }
        if (!imap.equals(other.imap())) {
            keys.add("imap");
        }
        if (!smtp.equals(other.smtp())) {
            keys.add("smtp");
        }
        if (!store.equals(other.store())) {
            keys.add("store");
        }
        return keys;
    }

    /** The same with the parts of another that a running service cannot change. */
    public Config withFixedPartsOf(Config other) {
        Group same = new Group(group.name(), other.group().address(), group.privacyPolicy(), group.otherWay(), group.independentContact(), group.emergency(),
                group.language(), group.zone());
        return new Config(same, roster, policy, intake, other.imap(), other.smtp(), envelope, from, other.store(), retention, templates);
    }

    /** The same on other servers: the demo's run in its own process, on ports that are known only then. */
    public Config withServers(MailboxServer otherImap, SubmissionServer otherSmtp) {
        return new Config(group, roster, policy, intake, otherImap, otherSmtp, envelope, from, store, retention, templates);
    }

    /** The same with another word about senders. */
    public Config withProof(ProofSource other) {
        return new Config(group, roster, policy, new Intake(intake.senderProof(), other, intake.reportsPerHour(), intake.acknowledgmentsPerDay(),
                intake.trustedForms(), intake.attachments()), imap, smtp, envelope, from, store, retention, templates);
    }

    /** The same with another procedure. */
    public Config withPolicy(Policy other) {
        return new Config(group, roster, other, intake, imap, smtp, envelope, from, store, retention, templates);
    }

    /** The same with other people. */
    public Config withRoster(Roster other) {
        return new Config(group, other, policy, intake, imap, smtp, envelope, from, store, retention, templates);
    }

    /** The same with its cases kept in a file elsewhere, under the same key. */
    public Config withStore(Path file) {
        return new Config(group, roster, policy, intake, imap, smtp, envelope, from, new Store(file, store.masterKey(), Optional.empty()), retention,
                templates);
    }

    /** The demo's group (command line, Stories), all settings at their defaults; servers on loopback that nobody started yet. */
    public static Config demo() {
        return ConfigReader.demo();
    }
}
