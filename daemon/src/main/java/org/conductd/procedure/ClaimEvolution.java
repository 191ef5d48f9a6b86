package org.conductd.procedure;

import java.time.Instant;

/** The part of {@link Evolution} that is about what was done, or is to be, outside of mail (D14). */
final class ClaimEvolution {
    private ClaimEvolution() {}

    static void apply(CaseState s, Event event) {
        switch (event) {
            case Event.ActionRecorded e -> claim(s, Claims.action(count(s, Event.ActionRecorded.class)), new CaseState.Claim.Action(e.text(), e.by()), e.lapsesAt());
            // From before each action was upheld by itself.
            case Event.ActionRatified e -> s.claims().forEach((key, claim) -> {
                if (claim instanceof CaseState.Claim.Action action && !action.by().equals(e.by())) {
                    Evolution.forgetClaim(s, key);
                }
            });
            case Event.ClaimRatified e -> Evolution.forgetClaim(s, e.claim());
            case Event.ReferralRecorded _ -> { }
            case Event.ReferralProposed e -> claim(s, Claims.referral(count(s, Event.ReferralProposed.class)),
                    new CaseState.Claim.Referral(e.agency(), e.text(), e.by(), !e.asked()), e.lapsesAt());
            case Event.ReferralAnswered e -> {
                CaseState.Claim.Referral asked = (CaseState.Claim.Referral) s.claims.get(e.claim());
                claim(s, e.claim(), new CaseState.Claim.Referral(asked.agency(), asked.text(), asked.by(), true), e.lapsesAt());
            }
            case Event.ReferralDeclined e -> Evolution.forgetClaim(s, e.claim());
            case Event _ -> throw new IllegalArgumentException("about something else");
        }
    }

    private static void claim(CaseState s, String key, CaseState.Claim claim, Instant lapsesAt) {
        s.claims.put(key, claim);
        s.deadlines.put(new Deadline(Deadline.Kind.CLAIM, key), lapsesAt);
    }

    /** So many so far, with this one. */
    private static long count(CaseState s, Class<? extends Event> kind) {
        return s.history.stream().filter(happened -> kind.isInstance(happened.event())).count();
    }
}
