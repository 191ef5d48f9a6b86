package org.conductd.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.conductd.procedure.SafeContact;
import org.conductd.procedure.SafeContact.Manner;

/** How the reporter may be written to, as they write it: {@code normal}, {@code only <address>}, {@code neutral}, {@code none} (D1). */
final class SafeContactWords {
    private static final int LONGEST = 400;
    private static final Set<String> NORMAL = Set.of("normal", "any", "anything", "ok", "okay", "fine", "yes", "as usual", "e-mail", "email", "mail", "this address",
            "this email", "this e-mail", "by mail", "by email", "same", "same address", "no restrictions", "no restriction");
    private static final Set<String> NEUTRAL = Set.of("neutral", "neutral only", "only neutral", "neutrally", "discreet", "discreetly", "be discreet");
    private static final Set<String> NONE = Set.of("none", "no", "never", "nothing", "no contact", "no mail", "no mails", "no email", "no emails", "no e-mail", "not at all",
            "do not contact me", "don't contact me", "do not write", "do not write to me", "don't write to me", "do not reply", "don't reply", "no reply", "no answer");

    private SafeContactWords() {}

    /** Nothing where the words say none of the four. */
    static Optional<SafeContact> read(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        String text = Folding.withoutEnd(words.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " "), " .!,;…");
        if (NORMAL.contains(text)) {
            return Optional.of(SafeContact.NORMAL);
        }
        if (NEUTRAL.contains(text)) {
            return Optional.of(new SafeContact(Manner.NEUTRAL, ""));
        }
        if (NONE.contains(text)) {
            return Optional.of(new SafeContact(Manner.NONE, ""));
        }
        return People.soleAddress(words.strip().replaceAll("(?iu)^(?:please )?(?:only|use|write to|just)(?: only| to| at| by| via| with| e?-?mail)*[\\s:]+", ""))
                .map(address -> new SafeContact(Manner.ONLY, address));
    }
}
