package ru.sgo.duplicates.headcount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

/**
 * «Откуда берутся дубли»: from which organizations, in which months, and how long they
 * have lived. What a person has dismissed, as different children or as lawful, is no
 * duplicate.
 */
@Service
public class DuplicateOrigins {

	/** Who looks at more months than this sees no more. */
	private static final int MOST_MONTHS = 60;

	private final Headcounts headcounts;

	private final Organizations organizations;

	private final JdbcClient jdbc;

	private final Clock clock;

	DuplicateOrigins(Headcounts headcounts, Organizations organizations, JdbcClient jdbc, Clock clock) {
		this.headcounts = headcounts;
		this.organizations = organizations;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Where they come from.
	 * @param authority its code
	 * @return empty if no such authority lies in the scope, or no such organization
	 */
	public Optional<Origins> of(String authority, OriginFilter filter, Scope scope) {
		if (filter.organization() != null
				&& this.organizations.findByCodeWithin(filter.organization(), scope.parameter()).isEmpty()) {
			return Optional.empty();
		}
		LocalDate today = LocalDate.now(this.clock);
		return this.headcounts.of(authority, today, HeadcountBy.ORGANIZATION, scope)
			.map(headcount -> beside(headcount, filter, scope));
	}

	private Origins beside(Headcount headcount, OriginFilter filter, Scope scope) {
		Sum sum = new Sum();
		long authority = this.organizations.findByCode(headcount.authority())
			.map(Organization::id)
			.orElseThrow()
			.value();
		scope.bind(this.jdbc.sql(OriginSql.COUNTED))
			.param("authority", authority)
			.param("organization", filter.organization())
			.param("from", filter.from())
			.param("to", filter.to())
			.param("today", headcount.on())
			.param("zone", this.clock.getZone().getId())
			.query(sum::add);
		List<OriginLine> lines = headcount.lines()
			.stream()
			.filter(line -> filter.organization() == null || filter.organization().equals(line.organization()))
			.map(line -> new OriginLine(Objects.requireNonNull(line.organization()),
					Objects.requireNonNull(line.name()), line.kind(),
					sum.byOrganization.getOrDefault(line.organization(), OriginFigures.NONE), line.figures().after()))
			.toList();
		return new Origins(headcount.authority(), lines, sum.months(), sum.total);
	}

	/** What the query answers. */
	private static final class Sum {

		private final Map<String, OriginFigures> byOrganization = new HashMap<>();

		private final TreeMap<YearMonth, OriginFigures> byMonth = new TreeMap<>();

		private OriginFigures total = OriginFigures.NONE;

		void add(ResultSet rs) throws SQLException {
			OriginFigures figures = OriginFigures.of(rs);
			LocalDate month = rs.getObject("month", LocalDate.class);
			switch (rs.getInt("told")) {
				case OriginSql.OF_ORGANIZATION -> this.byOrganization.put(rs.getString("code"), figures);
				case OriginSql.OF_MONTH ->
					Optional.ofNullable(month).ifPresent(known -> this.byMonth.put(YearMonth.from(known), figures));
				default -> this.total = figures;
			}
		}

		/** The last ones, those without any between them, too. */
		List<Origins.Month> months() {
			if (this.byMonth.isEmpty()) {
				return List.of();
			}
			YearMonth last = this.byMonth.lastKey();
			YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
			YearMonth first = this.byMonth.firstKey().isBefore(earliest) ? earliest : this.byMonth.firstKey();
			return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)).map(month -> {
				OriginFigures figures = this.byMonth.getOrDefault(month, OriginFigures.NONE);
				return new Origins.Month(month, figures.late(), figures.second());
			}).toList();
		}

	}

}
