package org.conductd.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Instants as nanoseconds since 1970: they compare in every database alike, and nothing of them is lost, so that what is due by the table is
 * due by the events. From 1677 to 2262; what lies beyond counts as the end of that.
 */
final class Instants extends AbstractArgumentFactory<Instant> {
    private Instants() {
        super(Types.BIGINT);
    }

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new Instants());
        jdbi.registerColumnMapper(Instant.class, (row, column, _) -> row.getObject(column) == null ? null : of(row.getLong(column)));
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
        return (position, statement, _) -> statement.setLong(position, nanoseconds(value));
    }

    static Instant get(ResultSet row, String column) throws SQLException {
        return of(row.getLong(column));
    }

    static Optional<Instant> find(ResultSet row, String column) throws SQLException {
        long nanoseconds = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(of(nanoseconds));
    }

    private static long nanoseconds(Instant instant) {
        try {
            return ChronoUnit.NANOS.between(Instant.EPOCH, instant);
        } catch (DateTimeException | ArithmeticException beyond) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static Instant of(long nanoseconds) {
        return Instant.EPOCH.plusNanos(nanoseconds);
    }
}
