package org.conductd.message;

/**
 * What one delivery status notification (RFC 3464), or an older plain-text bounce, says about one recipient.
 *
 * @param recipient final recipient, else the original one; empty where unknown
 * @param action    {@code failed}, {@code delayed}, {@code delivered}, {@code relayed} or {@code expanded}; never empty
 * @param status    enhanced status code (RFC 3463), {@code 5.1.1}; empty where unknown
 */
public record DeliveryReport(String recipient, String action, String status) {}
