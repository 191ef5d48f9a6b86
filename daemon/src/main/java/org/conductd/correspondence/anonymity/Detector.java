package org.conductd.correspondence.anonymity;

import java.util.List;

/** Finds one sort of thing in a passage, in any order. */
@FunctionalInterface
interface Detector {
    List<Match> in(Passage passage);
}
