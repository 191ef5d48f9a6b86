package org.conductd.correspondence.anonymity;

/** Text as folded words. */
final class Words {
    private Words() {}
}
