/**
 * What an inbound message means. {@link org.conductd.intake.Recipients} says to whom it was sent, {@link org.conductd.intake.Proof} whether
 * its sender is proven, {@link org.conductd.intake.Triage} goes through its ordered steps to one {@link org.conductd.intake.Verdict}. A mail
 * that answers one of ours is read for commands by {@link org.conductd.intake.CommandReader}; one that answers nothing is made a report by
 * {@link org.conductd.intake.ReportReader}, and {@link org.conductd.intake.Screening} says who may not be told of it.
 *
 * <p>May import {@code procedure} and {@code message}. Pure: no clock, no store, no randomness but what is handed in. Its one invariant: a
 * possible report is never dropped; what nobody can place is kept apart for a human. Start with {@link org.conductd.intake.Triage}.
 */
package org.conductd.intake;
