package ru.sgo.duplicates.headcount;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

/**
 * The calendars of the authorities: on which days forms ask for the headcount. An
 * authority that has said nothing yet has the usual days.
 */
@Service
@Transactional
public class ReportingDays {

	/**
	 * Whoever has a calendar has said something, even if all days are removed from it.
	 */
	private static final String PROPOSE = """
			insert into reporting_day (authority_id, form, on_day, yearly, asks)
			select o.id, u.form, u.on_day, true, u.asks
			from organization o cross join unnest(:forms::text[], :days::date[], :asks::text[]) as u (form, on_day, asks)
			where o.kind = 'AUTHORITY' and %s
			  and not exists (select from reporting_day d where d.authority_id = o.id)
			order by o.code, u.on_day
			on conflict do nothing
			"""
		.formatted(Scope.holds("o.id"));

	private static final String FOUND = """
			select d.id, o.code, coalesce(o.short_name, o.name) as name, d.form, d.on_day, d.yearly, d.asks, d.version
			from reporting_day d join organization o on o.id = d.authority_id where %s
			""".formatted(Scope.holds("d.authority_id"));

	private static final String STANDS = " and d.removed_at is null";

	private final JdbcClient jdbc;

	private final Organizations organizations;

	private final Journal journal;

	private final Clock clock;

	ReportingDays(JdbcClient jdbc, Organizations organizations, Journal journal, Clock clock) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.journal = journal;
		this.clock = clock;
	}

	/** Those of all authorities in the scope, by authority, then by month and day. */
	public List<ReportingDay> within(Scope scope) {
		propose(scope);
		return all(scope);
	}

	private void propose(Scope scope) {
		scope.bind(this.jdbc.sql(PROPOSE))
			.param("forms", ReportingUsual.ALL.stream().map(ReportingUsual::form).toArray(String[]::new))
			.param("days", ReportingUsual.ALL.stream().map(one -> Date.valueOf(one.day())).toArray(Date[]::new))
			.param("asks", ReportingUsual.ALL.stream().map(one -> one.asks().code()).toArray(String[]::new))
			.update();
	}

	private List<ReportingDay> all(Scope scope) {
		return scope
			.bind(this.jdbc.sql(FOUND + STANDS
					+ " order by o.code, extract(month from d.on_day), extract(day from d.on_day), d.form, d.id"))
			.query((rs, row) -> day(rs))
			.list();
	}

	@Transactional(readOnly = true)
	public Optional<ReportingDay> find(long id, Scope scope) {
		return scope.bind(this.jdbc.sql(FOUND + STANDS + " and d.id = :id"))
			.param("id", id)
			.query((rs, row) -> day(rs))
			.optional();
	}

	/**
	 * Adds a day.
	 * @param authority its code
	 */
	public ReportingDayOutcome add(String authority, ReportingDayDraft draft, Actor by, Scope scope) {
		Optional<Organization> found = this.organizations.findByCodeWithin(authority, scope.parameter())
			.filter(one -> one.kind() == OrganizationKind.AUTHORITY);
		if (found.isEmpty()) {
			return new ReportingDayOutcome.Unknown();
		}
		Optional<ReportingDayOutcome> refused = refusal(authority, 0, draft, scope);
		if (refused.isPresent()) {
			return refused.get();
		}
		long id = said(this.jdbc.sql("""
				insert into reporting_day (authority_id, form, on_day, yearly, asks)
				values (:authority, :form, :day, :yearly, :asks) returning id
				"""), draft).param("authority", found.get().id().value()).query(Long.class).single();
		return done(id, JournalKind.REPORTING_DAY_ADDED, Map.of(), by, scope);
	}

	/**
	 * Changes a day. What was submitted for the day that it was stays what it was.
	 * @param version that was seen
	 */
	public ReportingDayOutcome change(long id, int version, ReportingDayDraft draft, Actor by, Scope scope) {
		Optional<ReportingDay> before = find(id, scope);
		if (before.isEmpty()) {
			return new ReportingDayOutcome.Unknown();
		}
		Optional<ReportingDayOutcome> refused = refusal(before.get().authority(), id, draft, scope);
		if (refused.isPresent()) {
			return refused.get();
		}
		int changed = said(
				this.jdbc
					.sql("""
							update reporting_day set form = :form, on_day = :day, yearly = :yearly, asks = :asks, version = version + 1
							where id = :id and version = :version and removed_at is null
							"""),
				draft)
			.param("id", id)
			.param("version", version)
			.update();
		return (changed == 0) ? new ReportingDayOutcome.Changed()
				: done(id, JournalKind.REPORTING_DAY_CHANGED, values(before.get()), by, scope);
	}

	/** Removes a day; nothing that was submitted is lost. */
	public ReportingDayOutcome remove(long id, Actor by, Scope scope) {
		Optional<ReportingDay> before = find(id, scope);
		if (before.isEmpty()) {
			return new ReportingDayOutcome.Unknown();
		}
		this.jdbc.sql("update reporting_day set removed_at = :now, version = version + 1 where id = :id")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("id", id)
			.update();
		record(JournalKind.REPORTING_DAY_REMOVED, before.get(), values(before.get()), Map.of(), by);
		return new ReportingDayOutcome.Done(before.get());
	}

	/** Takes the removal of a day back. */
	public ReportingDayOutcome restore(long id, Actor by, Scope scope) {
		Optional<ReportingDay> removed = scope
			.bind(this.jdbc.sql(FOUND + " and d.removed_at is not null and d.id = :id"))
			.param("id", id)
			.query((rs, row) -> day(rs))
			.optional();
		if (removed.isEmpty()) {
			return find(id, scope).<ReportingDayOutcome>map(ReportingDayOutcome.Done::new)
				.orElseGet(ReportingDayOutcome.Unknown::new);
		}
		ReportingDay day = removed.get();
		Optional<ReportingDayOutcome> refused = refusal(day.authority(), id,
				new ReportingDayDraft(day.form(), day.day(), day.yearly(), day.asks()), scope);
		if (refused.isPresent()) {
			return refused.get();
		}
		this.jdbc.sql("update reporting_day set removed_at = null, version = version + 1 where id = :id")
			.param("id", id)
			.update();
		return done(id, JournalKind.REPORTING_DAY_ADDED, Map.of(), by, scope);
	}

	/**
	 * Why there cannot be such a day beside the others of the authority. One at a time
	 * changes a calendar, so that no two add the same.
	 */
	private Optional<ReportingDayOutcome> refusal(String authority, long id, ReportingDayDraft draft, Scope scope) {
		Optional<ReportingDayOutcome.Invalid> fault = draft.fault();
		if (fault.isPresent()) {
			return Optional.of(fault.get());
		}
		propose(scope);
		this.jdbc.sql("""
				select d.id from reporting_day d join organization o on o.id = d.authority_id
				where o.code = :authority order by d.id for update of d
				""").param("authority", authority).query(Long.class).list();
		return all(scope).stream()
			.filter(other -> other.id() != id && other.authority().equals(authority))
			.filter(draft::meets)
			.findFirst()
			.map(ReportingDayOutcome.Twice::new);
	}

	private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec statement, ReportingDayDraft draft) {
		return statement.param("form", draft.form())
			.param("day", draft.kept())
			.param("yearly", draft.yearly())
			.param("asks", (draft.asks() != null) ? draft.asks().code() : null);
	}

	private ReportingDayOutcome done(long id, JournalKind kind, Map<String, ?> before, Actor by, Scope scope) {
		ReportingDay now = find(id, scope).orElseThrow();
		record(kind, now, before, values(now), by);
		return new ReportingDayOutcome.Done(now);
	}

	private void record(JournalKind kind, ReportingDay day, Map<String, ?> before, Map<String, ?> after, Actor by) {
		long authority = this.organizations.findByCode(day.authority()).orElseThrow().id().value();
		this.journal.record(new RecordedAct(kind, null, authority, null, null, before, after), by);
	}

	private static Map<String, ?> values(ReportingDay day) {
		return Map.of("form", day.form(), "date", day.day().toString(), "yearly", day.yearly(), "asks",
				(day.asks() != null) ? day.asks().code() : "all");
	}

	private static ReportingDay day(ResultSet rs) throws SQLException {
		String asks = rs.getString("asks");
		return new ReportingDay(rs.getLong("id"), rs.getString("code"), rs.getString("name"), rs.getString("form"),
				rs.getObject("on_day", LocalDate.class), rs.getBoolean("yearly"),
				(asks != null) ? HeadcountStage.of(asks).orElseThrow() : null, rs.getInt("version"));
	}

}
