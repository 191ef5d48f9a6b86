package org.conductd.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a report says (P4). Nothing in it is required.
 *
 * @param arrivedAt    arrival in the mailbox (D31), never the mail's own date
 * @param subject      of the mail; empty where there is none
 * @param fields       labelled texts other than the description, in the order of {@link Field}
 * @param description  everything else, the reporter's own words; may be empty
 * @param mail         key of the stored mail, with its attachments; empty where there is none
 * @param attachments  their names, made safe
 * @param senderProven whether the sender of the report is proven (D2)
 * @param remarks      what was odd about the mail, in plain words, for the group: unreadable parts, cut at 25 MiB …
 */
public record IncidentReport(Instant arrivedAt, String subject, Map<Field, String> fields, String description, String mail,
                             List<String> attachments, boolean senderProven, List<String> remarks) {
    public enum Field {
        CONTACT, DATE_AND_TIME, LOCATION, ONGOING, REPORTED_PERSON, WITNESSES, EXCLUDE, SAFE_CONTACT, REPORTER, CIRCUMSTANCES, SAFETY_CONCERNS
    }

    public String field(Field field) {
        return fields.getOrDefault(field, "");
    }
}
