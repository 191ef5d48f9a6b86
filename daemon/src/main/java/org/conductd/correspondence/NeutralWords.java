package org.conductd.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.conductd.procedure.Find;

/** D1: a reporter who wished neutral words gets no word of report, conduct or group; members' own words are looked through for them. */
public final class NeutralWords {
    private static final Pattern WORDS = Pattern.compile(
            "\\b(reports?|reported|reporters?|reporting|conduct|misconduct|group|committee|incidents?|violations?|harass\\w*|complain\\w*)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String WHAT = "word that the reporter asked us not to use";

    private NeutralWords() {}

    /** Whether that is why something was found. */
    public static boolean isOne(Find find) {
        return find.what().equals(WHAT);
    }

    /** In words of a member to the reporter. */
    static List<Find> inWords(Recipient to, String words) {
        return finds(to, new Templates.Rendered("", words, ""), 0);
    }

    /** @param before how many finds there are already; ours are numbered on from there */
    static List<Find> finds(Recipient to, Templates.Rendered rendered, int before) {
        if (to.thread() != Frame.Thread.NEUTRAL) {
            return List.of();
        }
        List<Find> finds = new ArrayList<>();
        WORDS.matcher(rendered.subject() + "\n" + rendered.text()).results().map(match -> match.group().toLowerCase(Locale.ROOT)).distinct()
                .forEach(word -> finds.add(new Find(before + finds.size() + 1, true, WHAT, word)));
        return finds;
    }
}
