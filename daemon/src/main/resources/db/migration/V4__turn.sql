-- One row: how many turns daemons had on this store. A daemon that finds another number than that of its own turn was overtaken, and writes
-- nothing more. Used where several can reach one database (PostgreSQL); in a file a lock of the operating system keeps the others out.
CREATE TABLE turn (
    number BIGINT NOT NULL
);
