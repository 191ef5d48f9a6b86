package org.conductd.correspondence.anonymity;

/**
 * Something found in a passage.
 *
 * @param start offset of its first character
 * @param end   offset behind its last
 * @param what  it is, in words for the group
 */
record Match(int start, int end, boolean blocks, String what) {}
