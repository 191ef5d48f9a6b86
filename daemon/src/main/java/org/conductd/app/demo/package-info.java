/**
 * The demo: a mail server in this process, a daemon behind it, and people who write and read real mail, so that one case can be watched from
 * report to close.
 *
 * <p>May import every package. One invariant: what the demo shows is what was sent: every mail that it prints or writes down went over SMTP,
 * and every mail that somebody of its cast answers was fetched over IMAP.
 *
 * <p>Start reading at {@link org.conductd.app.demo.Demo}, then {@code DemoCase}, which is the story.
 */
package org.conductd.app.demo;
