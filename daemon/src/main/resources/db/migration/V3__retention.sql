-- What a purge has to find (D40), and from when on.

-- Since when the case is closed and nothing that was decided in it runs on; NULL as long as it is not so.
ALTER TABLE due ADD COLUMN over_since BIGINT;
CREATE INDEX due_by_end ON due (over_since);

-- Of which case the mail is: a keyed hash, NULL where it is of none.
ALTER TABLE ledger ADD COLUMN case_hash BYTEA;
CREATE INDEX ledger_by_case ON ledger (case_hash);
CREATE INDEX ledger_of_no_case ON ledger (handled_at) WHERE case_hash IS NULL;
CREATE INDEX ledger_signature_by_place ON ledger_signature (mailbox, uid_validity, uid);

CREATE INDEX tag_by_case ON tag (case_id);
CREATE INDEX message_id_by_tag ON message_id (tag_hash);

-- Purged cases whose mails are still known, until none of them can lie in the mailbox any more.
CREATE TABLE purged (
    case_hash BYTEA  NOT NULL PRIMARY KEY,
    purged_at BIGINT NOT NULL
);

-- All that stays of them after that: how many of a year had which result (D40).
CREATE TABLE purged_count (
    year   INTEGER NOT NULL,
    result VARCHAR NOT NULL,
    cases  INTEGER NOT NULL,
    PRIMARY KEY (year, result)
);
