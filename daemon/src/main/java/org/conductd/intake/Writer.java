package org.conductd.intake;

/** In what role somebody writes (mail interface §1). Commands of another role are recognised, but nothing is taken for a misspelt one of them. */
public enum Writer {
    MEMBER, REPORTER, REPORTED, WITNESS, ESCALATION_CONTACT, APPROVER,
    /** Not known yet: every command may be meant. */
    ANYBODY
}
