package org.conductd.correspondence.anonymity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words taken from the report, so many in a row that whoever was there may know them again. Warns. */
final class ReportWords implements Detector {
    /** Fewer happen by chance. */
    private static final int IN_A_ROW = 6;

    private final Set<String> rows = new HashSet<>();

    ReportWords(String report) {
        List<Word> words = Passage.of(report).words();
        for (int i = 0; i + IN_A_ROW <= words.size(); i++) {
            rows.add(row(words, i));
        }
    }

    @Override
    public List<Match> in(Passage passage) {
        List<Match> matches = new ArrayList<>();
        List<Word> words = passage.words();
        int i = 0;
        while (i + IN_A_ROW <= words.size()) {
            int last = i;
            while (last + IN_A_ROW <= words.size() && rows.contains(row(words, last))) {
                last++;
            }
            if (last > i) {
                matches.add(new Match(words.get(i).start(), words.get(last + IN_A_ROW - 2).end(), false, "words of the report"));
            }
            i = last + 1;
        }
        return matches;
    }

    private static String row(List<Word> words, int first) {
        StringBuilder row = new StringBuilder();
        words.subList(first, first + IN_A_ROW).forEach(word -> row.append(word.plain()).append(' '));
        return row.toString();
    }
}
