-- What was recorded, in the order of recording (D41), so that a deletion, a change, another order and a cut-off end are found without reading a
-- case. kind EVENTS: subject is the newest sequence of the case, digest the chain of that event. MAIL: subject is the mail's key, digest
-- SHA-256 of `sealed`. PURGE: nothing more comes of that case. link = SHA-256 (link of the row before, number, kind, case, subject, digest).
CREATE TABLE journal (
    number  INTEGER NOT NULL PRIMARY KEY,
    kind    TEXT    NOT NULL,
    case_id TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    digest  BYTEA   NOT NULL,
    link    BYTEA   NOT NULL
);

-- One row: the newest number and its link, under a keyed hash, so that whoever has no master key can neither cut off the end nor write their own.
CREATE TABLE journal_head (
    number INTEGER NOT NULL,
    link   BYTEA   NOT NULL,
    keyed  BYTEA   NOT NULL
);
