package org.conductd.procedure;

/** What somebody says to an invitation: the PARTSTAT that counts (RFC 5546 §3.2.3). */
public enum Attendance { ACCEPTED, TENTATIVE, DECLINED }
