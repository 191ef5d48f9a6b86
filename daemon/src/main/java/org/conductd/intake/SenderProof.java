package org.conductd.intake;

/** What a command needs besides its owner's tag and address (mail interface §6). */
public enum SenderProof {
    /** Like {@link #REQUIRED}; without it, a command waits until its owner confirms it at their own address. */
    CONFIRM,
    /** Proof of the address by DMARC, or by aligned DKIM or SPF; refused without. */
    REQUIRED,
    /** Tag and address are enough: for groups whose mail never leaves a server that checks its senders itself. */
    TRUST_TAG
}
