package org.conductd.procedure;

/** Somebody outside the group who was asked to approve a letter. @param reference their own of the case */
public record Approver(Person person, String reference) {}
