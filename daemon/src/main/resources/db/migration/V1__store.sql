-- Everything durable (architecture, section 6). One schema for SQLite and PostgreSQL: BYTEA is PostgreSQL's name, and SQLite, which takes any
-- name for a type, keeps octets as they come. Instants are nanoseconds since 1970-01-01T00:00:00Z. `sealed` is AES-256-GCM under the key of
-- the row's case, or of the daemon where the row has none; a `…_hash` is HMAC-SHA-256 under a key that is derived from the key of the store.

-- One row: the key of the store, from which every other key follows, wrapped by the master key; check_value tells another master key from the right one.
CREATE TABLE master_key (
    check_value BYTEA NOT NULL,
    wrapped     BYTEA NOT NULL
);

-- The key of each case, wrapped by one that follows from the key of the store. To purge a case is to destroy its key.
CREATE TABLE case_key (
    case_id   TEXT   NOT NULL PRIMARY KEY,
    wrapped   BYTEA  NOT NULL,
    opened_at BIGINT NOT NULL
);

-- Append-only. chain = SHA-256 (chain of the event before, case, sequence, sealed), so it can be verified without any key.
CREATE TABLE event (
    case_id  TEXT    NOT NULL,
    sequence INTEGER NOT NULL,
    sealed   BYTEA   NOT NULL,
    chain    BYTEA   NOT NULL,
    PRIMARY KEY (case_id, sequence)
);

-- The one next due instant of each case, and what the admin's list shows of it.
CREATE TABLE due (
    case_id    TEXT   NOT NULL PRIMARY KEY,
    arrived_at BIGINT NOT NULL,
    step       TEXT   NOT NULL,
    due_at     BIGINT
);
CREATE INDEX due_by_instant ON due (due_at);
CREATE INDEX due_by_arrival ON due (arrived_at);

-- Messages that had their effect. A second copy has a place and no hashes.
CREATE TABLE ledger (
    mailbox       TEXT   NOT NULL,
    uid_validity  BIGINT NOT NULL,
    uid           BIGINT NOT NULL,
    octets_hash   BYTEA,
    identity_hash BYTEA,
    handled_at    BIGINT NOT NULL,
    sealed        BYTEA  NOT NULL,
    PRIMARY KEY (mailbox, uid_validity, uid)
);
CREATE INDEX ledger_by_octets ON ledger (octets_hash);
CREATE INDEX ledger_by_identity ON ledger (identity_hash);

-- Signatures of messages that had their effect and whose sender was proven: whatever carries one again is the same words once more.
CREATE TABLE ledger_signature (
    signature_hash BYTEA  NOT NULL,
    mailbox        TEXT   NOT NULL,
    uid_validity   BIGINT NOT NULL,
    uid            BIGINT NOT NULL
);
CREATE INDEX ledger_by_signature ON ledger_signature (signature_hash);

-- How often somebody was written to: of some kinds of mail nobody gets more than so many a day.
CREATE TABLE written (
    recipient_hash BYTEA  NOT NULL,
    at             BIGINT NOT NULL
);
CREATE INDEX written_by_recipient ON written (recipient_hash, at);

CREATE TABLE tag (
    tag_hash    BYTEA   NOT NULL PRIMARY KEY,
    case_id     TEXT    NOT NULL,
    person_hash BYTEA   NOT NULL,
    live        BOOLEAN NOT NULL,
    sealed      BYTEA   NOT NULL
);
CREATE INDEX tag_by_person ON tag (person_hash);

CREATE TABLE message_id (
    message_id_hash BYTEA NOT NULL PRIMARY KEY,
    tag_hash        BYTEA NOT NULL
);

-- Mails that show one person several things: an answer to the whole is an answer to each part.
CREATE TABLE gathered (
    part_hash  BYTEA   NOT NULL PRIMARY KEY,
    whole_hash BYTEA   NOT NULL,
    mail       TEXT    NOT NULL,
    position   INTEGER NOT NULL
);
CREATE INDEX gathered_by_whole ON gathered (whole_hash);
CREATE INDEX gathered_by_mail ON gathered (mail);

-- Raw mail as it came.
CREATE TABLE mail (
    case_id TEXT  NOT NULL,
    mail    TEXT  NOT NULL,
    sealed  BYTEA NOT NULL,
    PRIMARY KEY (case_id, mail)
);

-- What must go out. A thread is one person in one case; within it what has the lower number goes first. The admin is told once of what is
-- still here at `alarm_at`.
CREATE TABLE outbox (
    id              TEXT    NOT NULL PRIMARY KEY,
    number          BIGINT  NOT NULL,
    case_id         TEXT,
    thread_hash     BYTEA   NOT NULL,
    queued_at       BIGINT  NOT NULL,
    attempts        INTEGER NOT NULL,
    next_attempt_at BIGINT  NOT NULL,
    last_status     TEXT    NOT NULL,
    alarm_at        BIGINT,
    sealed          BYTEA   NOT NULL,
    sealed_octets   BYTEA   NOT NULL
);
CREATE UNIQUE INDEX outbox_by_thread ON outbox (thread_hash, number);
CREATE INDEX outbox_by_attempt ON outbox (next_attempt_at);

-- Mail kept apart (D42), under a reference. `octets` is their number; `sealed_drop` says which member wants it dropped, until when.
-- The admin is told once more of what is still here at `alarm_at`.
CREATE TABLE parked (
    id            TEXT    NOT NULL PRIMARY KEY,
    arrived_at    BIGINT  NOT NULL,
    octets        INTEGER NOT NULL,
    reason        TEXT    NOT NULL,
    released      BOOLEAN NOT NULL DEFAULT FALSE,
    alarm_at      BIGINT,
    sealed_drop   BYTEA,
    sealed_octets BYTEA   NOT NULL
);

-- What the engine owes by itself at a time, beside the cases' own due instants. Within an instant what has the lower number goes first.
CREATE TABLE errand (
    about_hash BYTEA  NOT NULL PRIMARY KEY,
    kind       TEXT   NOT NULL,
    number     BIGINT NOT NULL,
    due_at     BIGINT NOT NULL,
    sealed     BYTEA  NOT NULL
);
CREATE INDEX errand_by_instant ON errand (due_at);

-- First sight of each entry of the roster (D11).
CREATE TABLE roster (
    person_hash   BYTEA  NOT NULL PRIMARY KEY,
    first_seen_at BIGINT NOT NULL,
    sealed        BYTEA  NOT NULL
);

-- Standing conflicts as declared (D5), under a key of their own.
CREATE TABLE conflicts (
    person_hash BYTEA NOT NULL PRIMARY KEY,
    sealed      BYTEA NOT NULL
);

-- The same, declared by somebody who was not proven: until the owner of the address answers the question of this tag.
CREATE TABLE held_conflicts (
    tag_hash  BYTEA  NOT NULL PRIMARY KEY,
    lapses_at BIGINT NOT NULL,
    sealed    BYTEA  NOT NULL
);

-- Who, by a keyed hash of a normalized identity, is reported in which case (D15).
CREATE TABLE person_index (
    identity_hash BYTEA NOT NULL,
    case_id       TEXT  NOT NULL,
    PRIMARY KEY (identity_hash, case_id)
);
CREATE INDEX person_index_by_case ON person_index (case_id);
