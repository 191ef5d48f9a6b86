package org.conductd.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one member did and a second has to uphold (D5, D14, D35, D36): each by itself, until it lapses. */
final class ClaimRules {
    private ClaimRules() {}

    /** D14: told to the group at once. What was done before, by whomever, stands beside it. */
    static Optional<Refusal> act(Unfolding u, PersonId by, String text) {
        if (text.isBlank()) {
            return Optional.of(Refusal.of(Refusal.Reason.TEXT_MISSING));
        }
        u.emit(new Event.ActionRecorded(by, text, u.at.plus(u.policy.clearance().ratification())));
        return Optional.empty();
    }

    /** D14: on record, never mailed to an agency. In danger at once; otherwise the reporter is asked, and a second member is needed. */
    static Optional<Refusal> refer(Unfolding u, PersonId by, String agency, String text) {
        if (agency.isBlank() || text.isBlank()) {
            return Optional.of(Refusal.of(agency.isBlank() ? Refusal.Reason.NAME_MISSING : Refusal.Reason.TEXT_MISSING));
        }
        u.emit(u.state().urgent() ? new Event.ReferralRecorded(by, agency, text)
                : new Event.ReferralProposed(by, agency, text, u.state().writesToReporter(), u.at.plus(u.policy.clearance().ratification())));
        return Optional.empty();
    }

    /** The reporter wrote: what it means for a referral that waits for it is for the second member to judge, who has the whole time anew. */
    static void reporterSpoke(Unfolding u) {
        u.state().claims().forEach((key, claim) -> {
            if (claim instanceof CaseState.Claim.Referral referral && !referral.answered()) {
                u.emit(new Event.ReferralAnswered(key, u.at.plus(u.policy.clearance().ratification())));
            }
        });
    }

    /** OBJECT by the reporter to what the answered question asked, or to the only referral that waits. */
    static Optional<String> objectedTo(CaseState s, Shown answered) {
        if (answered instanceof Shown.OfClaim(String key) && s.claims.get(key) instanceof CaseState.Claim.Referral) {
            return Optional.of(key);
        }
        return s.claims.entrySet().stream().filter(entry -> entry.getValue() instanceof CaseState.Claim.Referral).map(Map.Entry::getKey).reduce((_, last) -> last);
    }

    /**
     * RATIFY upholds what the answered mail showed, or where it showed nothing of the kind, everything that waits and was not done by this
     * member; but no referral to which the reporter has not answered yet.
     */
    static Optional<Refusal> ratify(Unfolding u, PersonId by, Shown answered) {
        Map<String, CaseState.Claim> meant = new LinkedHashMap<>(u.state().claims());
        if (answered instanceof Shown.OfClaim(String key)) {
            meant.keySet().retainAll(java.util.Set.of(key));
        }
        if (meant.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NOTHING_TO_RATIFY));
        }
        meant.values().removeIf(claim -> claim.by().equals(by));
        if (meant.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NOT_BY_YOURSELF));
        }
        meant.values().removeIf(claim -> claim instanceof CaseState.Claim.Referral referral && !referral.answered());
        if (meant.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.REPORTER_NOT_ANSWERED));
        }
        meant.forEach((key, claim) -> uphold(u, key, claim, by));
        return Optional.empty();
    }

    private static void uphold(Unfolding u, String key, CaseState.Claim claim, PersonId by) {
        switch (claim) {
            case CaseState.Claim.NewContact c -> u.emit(new Event.ContactRatified(c.party(), c.contact(), by));
            case CaseState.Claim.Delivery c -> SendingRules.upholdDelivery(u, c, by);
            case CaseState.Claim.Suspension c -> u.emit(new Event.SuspensionRatified(c.member(), by));
            case CaseState.Claim.Action _, CaseState.Claim.Referral _ -> u.emit(new Event.ClaimRatified(key, by));
        }
    }
}
