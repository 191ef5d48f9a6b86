package org.conductd.simulation;

import java.util.List;

/**
 * Somebody of a world. Every word of name and addresses is theirs alone in that world, so that a plain search finds them.
 *
 * @param id        on the roster; empty for anybody else
 * @param addresses the first is where our mail goes; the others are theirs too
 */
record Someone(String id, String first, String last, List<String> addresses) {
    String name() {
        return first + " " + last;
    }

    String address() {
        return addresses.getFirst();
    }

    String localPart() {
        return address().substring(0, address().indexOf('@'));
    }

    boolean onRoster() {
        return !id.isEmpty();
    }

    boolean has(String address) {
        return addresses.stream().anyMatch(address::equalsIgnoreCase);
    }

    Someone at(String address) {
        return new Someone(id, first, last, List.of(address));
    }

    @Override
    public String toString() {
        return name() + " <" + address() + ">";
    }
}
