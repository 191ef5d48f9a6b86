package org.conductd.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.conductd.procedure.Find;

/** D15: a summary is without reporter, quotation or exact date, so whatever the anonymity check finds in one blocks it, and nobody can allow it. */
final class SummaryFinds {
    private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern DATES = Pattern.compile("(?i)\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of)? " + MONTH + "\\b(?:,? \\d{4})?|" + MONTH
            + "\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?)");

    private SummaryFinds() {}

    /** @param offset to which the numbers are added */
    static List<Find> of(List<Find> found, String text, int offset) {
        List<Find> all = new ArrayList<>(found);
        DATES.matcher(text.replaceAll("\\s+", " ")).results().map(match -> match.group().strip()).distinct()
                .filter(date -> found.stream().noneMatch(find -> find.text().contains(date)))
                .forEach(date -> all.add(new Find(all.size() + 1, true, "exact date", date)));
        return all.stream().map(find -> new Find(offset + find.number(), true, find.what(), find.text(), true)).toList();
    }
}
