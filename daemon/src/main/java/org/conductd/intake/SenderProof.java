package org.conductd.intake;

/** What a command needs besides its owner's tag and address (mail interface §6). */
public enum SenderProof {
    /** Proof of the address by DMARC, or by aligned DKIM or SPF; refused without. */
    REQUIRED,
    /** Tag and address are enough: for groups whose mail never leaves a server that checks its senders itself. */
    TRUST_TAG
}
