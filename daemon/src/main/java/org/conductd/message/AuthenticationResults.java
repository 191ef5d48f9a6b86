package org.conductd.message;

import java.util.List;

/**
 * One Authentication-Results field (RFC 8601), comments removed.
 *
 * @param authservId who speaks, in lower case
 * @param results    in the order of the field
 */
public record AuthenticationResults(String authservId, List<Result> results) {
    /**
     * @param method     {@code dkim}, {@code spf}, {@code dmarc}, {@code auth} … in lower case
     * @param value      {@code pass}, {@code fail}, {@code none} … in lower case
     * @param properties in order, name as {@code header.from}, lower case; value unquoted
     */
    public record Result(String method, String value, List<Property> properties) {}

    public record Property(String name, String value) {}
}
