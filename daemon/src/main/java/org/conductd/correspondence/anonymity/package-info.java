/**
 * The anonymity check (D27): whether a mail to a party would tell who somebody else is.
 *
 * <p>May import {@code procedure} and {@code message}; pure, and knows no template. Its one invariant: whatever blocks is found in every
 * spelling that {@link org.conductd.correspondence.anonymity.Folding} makes alike, wherever in the mail it stands; what is not guarded never
 * blocks.
 *
 * <p>Start with {@link org.conductd.correspondence.anonymity.AnonymityCheck}: what is checked is a
 * {@link org.conductd.correspondence.anonymity.Sheet}, for whom it must not tell of stands in
 * {@link org.conductd.correspondence.anonymity.Guarded}.
 */
package org.conductd.correspondence.anonymity;
