package org.conductd.message;

/** The labels of a report (P4, mail interface §3); what follows one goes on for its line, or on to the next label. */
public enum ReportLabel {
    CONTACT("Contact", false), DATE_AND_TIME("Date and time", false), LOCATION("Location", false), ONGOING("Ongoing", false),
    REPORTED_PERSON("Reported person", false), WITNESSES("Witnesses", false), EXCLUDE("Exclude", false),
    SAFE_CONTACT("Safe contact", false), REPORTER("Reporter", false),
    DESCRIPTION("Description", true), CIRCUMSTANCES("Circumstances", true), SAFETY_CONCERNS("Safety concerns", true);

    private final String text;
    private final boolean multiline;

    ReportLabel(String text, boolean multiline) {
        this.text = text;
        this.multiline = multiline;
    }

    /** As people write it and as mails show it. */
    public String text() {
        return text;
    }

    /** Whether its text runs on to the next label; otherwise it is one line, continued by indented ones. */
    public boolean multiline() {
        return multiline;
    }
}
