package org.conductd.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody reports, as the world knows it: the truth that the daemon's reading of the mail is held against.
 *
 * @param reporter     the mail's writer; of one that was filed, whom it names as reporter, or nobody
 * @param reported     in truth; whether the report names them is another matter
 * @param labelled     those of them that stand in {@code Reported person:}
 * @param witnesses    those of {@code Witnesses:}
 * @param excluded     members of {@code Exclude:}, by their whole names
 * @param inText       members whose name merely stands in the description
 * @param ongoing      D14
 * @param safety       concerns are noted (P6)
 * @param filed        by a member, with FILE REPORT
 * @param quiet        {@code Safe contact:}
 * @param words        the canaries in what only the report tells
 */
record ReportPlan(Someone writer, Optional<Someone> reporter, List<Someone> reported, List<Someone> labelled, List<Someone> witnesses, List<Someone> excluded,
                  List<Someone> inText, boolean excludeLine, boolean ongoing, boolean safety, boolean filed, Optional<String> quiet, List<String> words) {

    /** Members who must never hear of it, from the first moment on (D5). */
    Set<String> neverTold() {
        Set<String> ids = new TreeSet<>();
        reporter.filter(Someone::onRoster).ifPresent(one -> ids.add(one.id()));
        labelled.stream().filter(Someone::onRoster).forEach(one -> ids.add(one.id()));
        excluded.stream().filter(Someone::onRoster).forEach(one -> ids.add(one.id()));
        return ids;
    }

    /** Who stands in the report and is told only once two members admit them (D5). */
    Set<String> withheld() {
        Set<String> ids = new TreeSet<>();
        witnesses.stream().filter(Someone::onRoster).forEach(one -> ids.add(one.id()));
        inText.forEach(one -> ids.add(one.id()));
        ids.removeAll(neverTold());
        return ids;
    }

    List<Someone> parties() {
        List<Someone> parties = new ArrayList<>(reported);
        reporter.ifPresent(parties::add);
        parties.addAll(witnesses);
        return parties;
    }
}
