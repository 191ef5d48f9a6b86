package org.conductd.correspondence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed between two versions of a draft, paragraph by paragraph (D25): the longest common sequence, and what is not of it. */
final class Changes {
    private Changes() {}

    static List<DraftMail.Change> between(String before, String after) {
        List<String> old = paragraphs(before);
        List<String> now = paragraphs(after);
        int[][] common = common(old, now);
        List<DraftMail.Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                changes.add(new DraftMail.Change(false, old.get(i++)));
            } else {
                changes.add(new DraftMail.Change(true, now.get(j++)));
            }
        }
        return changes;
    }

    /** Length of the longest common sequence of what is left from there on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n\\s*\n")).map(paragraph -> paragraph.replaceAll("\\s+", " ").strip()).filter(one -> !one.isEmpty()).toList();
    }
}
