package ru.sgo.duplicates.headcount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.intake.DataDay;
import ru.sgo.duplicates.intake.DataDays;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.RegistryFigures;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseAfters;

/**
 * Counts accounts and children on a day. What is decided is never mixed with what is only
 * proposed: each has its own figure, and both come from the plans that the organizations
 * carry out.
 */
@Service
public class Headcounts {

	private final JdbcClient jdbc;

	private final Organizations organizations;

	private final CaseAfters afters;

	private final DataDays days;

	private final RegistryFigures figures;

	private final Clock clock;

	Headcounts(JdbcClient jdbc, Organizations organizations, CaseAfters afters, DataDays days, RegistryFigures figures,
			Clock clock) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.afters = afters;
		this.days = days;
		this.figures = figures;
		this.clock = clock;
	}

	/**
	 * The headcount of a day, every organization a line or more, zeros too.
	 * @param authority its code
	 * @return empty if no such authority lies in the scope
	 */
	public Optional<Headcount> of(String authority, LocalDate on, HeadcountBy by, Scope scope) {
		return find(authority, scope).map(found -> this.figures.of(new OfDay(found.code(), on, by, scope),
				() -> count(found, on, by, scope), headcount -> headcount.total().accounts()));
	}

	/**
	 * The totals of several days.
	 * @param authority its code
	 * @param days in their order, each once
	 * @return empty if no such authority lies in the scope
	 */
	public Optional<HeadcountSeries> series(String authority, List<LocalDate> days, Scope scope) {
		return find(authority, scope).map(found -> this.figures.of(new OfDays(found.code(), days, scope),
				() -> add(found, days, scope), HeadcountSeries::most));
	}

	private HeadcountSeries add(Organization authority, List<LocalDate> days, Scope scope) {
		this.afters.refresh();
		HeadcountSeries.Sum sum = new HeadcountSeries.Sum(days);
		scope.bind(this.jdbc.sql(HeadcountSql.SERIES))
			.param("authority", authority.id().value())
			.param("days", HeadcountSeries.parameter(days))
			.query(rs -> {
				sum.add(rs);
			});
		return sum.done();
	}

	private Optional<Organization> find(String authority, Scope scope) {
		return this.organizations.findByCodeWithin(authority, scope.parameter())
			.filter(found -> found.kind() == OrganizationKind.AUTHORITY);
	}

	private Headcount count(Organization authority, LocalDate on, HeadcountBy by, Scope scope) {
		this.afters.refresh();
		Map<Key, Long> undecided = new HashMap<>();
		long[] inAll = new long[1];
		ask(HeadcountSql.undecided(by), authority, on, scope).query(rs -> {
			if (rs.getBoolean("in_all")) {
				inAll[0] = rs.getLong("undecided");
			}
			else {
				undecided.put(Key.of(rs), rs.getLong("undecided"));
			}
		});
		List<DataDay> days = this.days.under(authority.code(), this.clock.instant(), scope);
		List<HeadcountLine> lines = ask(HeadcountSql.figures(by), authority, on, scope)
			.query((rs, row) -> line(rs, undecided, days))
			.list();
		return new Headcount(on, authority.code(), by, lines,
				HeadcountFigures.sum(lines.stream().map(HeadcountLine::figures).toList(), inAll[0]));
	}

	private JdbcClient.StatementSpec ask(String sql, Organization authority, LocalDate on, Scope scope) {
		return scope.bind(this.jdbc.sql(sql)).param("authority", authority.id().value()).param("on", on);
	}

	private static HeadcountLine line(ResultSet rs, Map<Key, Long> undecided, List<DataDay> days) throws SQLException {
		Key key = Key.of(rs);
		return new HeadcountLine(key.organization(), rs.getString("name"), key.kind(), key.className(),
				new HeadcountFigures(rs.getLong("accounts"), rs.getLong("attached"), rs.getLong("after"),
						rs.getLong("after_proposed"), undecided.getOrDefault(key, 0L)),
				oldest(days.stream().filter(key::holds).map(DataDay::day).toList()), rs.getBoolean("preliminary"));
	}

	/** {@code null} if any is not known. */
	private static @Nullable LocalDate oldest(List<@Nullable LocalDate> days) {
		return days.contains(null) ? null : days.stream().min(Comparator.naturalOrder()).orElse(null);
	}

	/** What is remembered of a day, and for whom. */
	private record OfDay(String authority, LocalDate on, HeadcountBy by, Scope scope) {
	}

	/** What is remembered of several days, and for whom. */
	private record OfDays(String authority, List<LocalDate> days, Scope scope) {
	}

	/** What tells a line from the others. */
	private record Key(@Nullable String organization, OrganizationKind kind, @Nullable String className) {

		boolean holds(DataDay day) {
			if (this.kind == OrganizationKind.AUTHORITY) {
				return Objects.equals(this.organization, day.authority());
			}
			return (this.organization != null) ? this.organization.equals(day.code()) : this.kind == day.kind();
		}

		static Key of(ResultSet rs) throws SQLException {
			return new Key(rs.getString("code"), OrganizationKind.valueOf(rs.getString("kind")),
					rs.getString("class_name"));
		}

	}

}
