/**
 * What happened, as mails: who is told what, in which words. Nothing is sent here and nothing is stored; what goes out depends on the case, the
 * letterhead and the templates alone, but for the tags and message identifiers, which are handed in ({@link org.conductd.correspondence.Stationery}).
 *
 * <p>May import procedure, message, intake; the only user of FreeMarker. One invariant: a mail about a case goes to nobody who is outside it,
 * and no mail carries the tag or reference of another person's thread (D10).
 *
 * <p>Start with {@link org.conductd.correspondence.Correspondence}, then {@code Dispatch}, then a template.
 */
package org.conductd.correspondence;
