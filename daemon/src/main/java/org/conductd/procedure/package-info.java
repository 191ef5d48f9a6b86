/**
 * The case: what people ask ({@link org.conductd.procedure.Command}), what happened ({@link org.conductd.procedure.Event}), how a case stands
 * ({@link org.conductd.procedure.CaseState}), what is decided ({@link org.conductd.procedure.Decider}) and what follows by itself
 * ({@link org.conductd.procedure.Reactions}). Read them in that order.
 *
 * <p>Imports {@code java.base} only and nothing of ours. Its one invariant: the same state, request, instant, policy and draws give the same
 * events, and folding the events gives the same state. A person is (id, name, contact); a contact is an opaque text here, compared, never parsed.
 */
package org.conductd.procedure;
