/**
 * The service and the demo: what makes a running program of all the other packages. The only place where a clock, randomness, threads and
 * signals come from.
 *
 * <p>May import every package; nothing imports it.
 *
 * <p>Invariant: a mail is moved or expunged only after the transaction that handled it is durable (architecture §3.7), and what handling
 * a mail or a passing of time throws stops neither the other mails nor the other cases.
 *
 * <p>Start reading at {@link org.conductd.app.Daemon}, then {@code MailIn} and {@code MailOut}, its two threads; {@code Turns} has one daemon after the other where several
 * services have one database.
 */
package org.conductd.app;
