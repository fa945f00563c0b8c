package ru.sgo.duplicates.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From when until when schools and kindergartens have movements. */
@Component
public class MovementDays {

	private final JdbcClient jdbc;

	private final RegistryFigures figures;

	MovementDays(JdbcClient jdbc, RegistryFigures figures) {
		this.jdbc = jdbc;
		this.figures = figures;
	}

	/**
	 * The days between which movements lie.
	 *
	 * @param from the first
	 * @param to the last, which may be a day to come
	 * @param soFar the last that is not a day to come
	 */
	public record Reach(LocalDate from, LocalDate to, @Nullable LocalDate soFar) {

		/** The last day that has been; where all are to come, the first of them. */
		public LocalDate newest() {
			return Objects.requireNonNullElse(this.soFar, this.from);
		}
	}

	/** How far the movements of a scope reach; empty where it has none. */
	public Optional<Reach> of(Scope scope, LocalDate today) {
		return Optional
			.ofNullable(this.figures.of(new Asked(scope, today), () -> look(scope, today), Looked::movements).reach());
	}

	/** Whose movements, on which day. */
	private record Asked(Scope scope, LocalDate today) {
	}

	/** What was found, and among how many movements. */
	private record Looked(@Nullable Reach reach, long movements) {
	}

	private Looked look(Scope scope, LocalDate today) {
		return scope.bind(this.jdbc.sql("""
				select min(m.date) as first, max(m.date) as last, count(*) as movements,
				  max(m.date) filter (where m.date <= :today) as so_far
				from movement m
				where m.superseded_at is null and m.organization_id in (select o.id from organization o
				  where o.kind in ('SCHOOL', 'KINDERGARTEN') and %s)
				""".formatted(Scope.holds("o.id"))))
			.param("today", today)
			.query((rs, row) -> new Looked(reach(rs), rs.getLong("movements")))
			.single();
	}

	private static @Nullable Reach reach(ResultSet rs) throws SQLException {
		LocalDate first = rs.getObject("first", LocalDate.class);
		return (first == null) ? null
				: new Reach(first, rs.getObject("last", LocalDate.class), rs.getObject("so_far", LocalDate.class));
	}

}
