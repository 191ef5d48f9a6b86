package org.conductd.store;

import java.util.List;

/**
 * What an audit found (D41). No text in it says what a case is about.
 *
 * @param records how many there are
 * @param cases   how many they tell of
 * @param purged  of those
 * @param head    stands for all records so far, and for no others: kept elsewhere, it shows later whether they are still all there
 * @param faults  each a clause for people; none where the records are whole
 */
public record AuditReport(int records, int cases, int purged, String head, List<String> faults) {
    public AuditReport {
        faults = List.copyOf(faults);
    }

    public boolean whole() {
        return faults.isEmpty();
    }
}
