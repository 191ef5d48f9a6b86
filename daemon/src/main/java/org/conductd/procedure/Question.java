package org.conductd.procedure;

/** The questions of an evaluation (P16), in the order of the form. */
public enum Question { VIOLATION, SCOPE, SETTING, MARGINALIZED, LEADER, IMPACT, DISENGAGE, HARASSMENT, PHYSICAL, MENTAL, UNDERSTANDS, REPEAT, PATTERN, NOTES }
