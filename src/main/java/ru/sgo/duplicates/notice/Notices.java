package ru.sgo.duplicates.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

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
import ru.sgo.duplicates.registry.TypedText;

/**
 * Who has something to do, and when it was told: «Доведено до сведения» (S10). Cases that
 * only administrators may see are left aside, for a letter goes through many hands.
 */
@Service
@Transactional
public class Notices {

	private static final int LONGEST = 200;

	/** The organizations of the scope with tasks that are neither done nor cancelled. */
	private static final String WHO_HAS_TASKS = """
			from task t join duplicate_case c on c.number = t.case_number and not c.restricted
			  join organization o on o.id = t.organization_id
			where t.status in ('OPEN', 'WAITING') and o.kind in ('SCHOOL', 'KINDERGARTEN') and %s
			  and (:authority::text is null or exists (select from organization_reach r join organization a
			    on a.id = r.ancestor_id where a.code = :authority and r.organization_id = o.id))
			""".formatted(Scope.holds("o.id"));

	private final JdbcClient jdbc;

	private final Organizations organizations;

	private final Journal journal;

	private final Clock clock;

	Notices(JdbcClient jdbc, Organizations organizations, Journal journal, Clock clock) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Those who have something to do: who was never told first, then by code.
	 * @param authority the code of an authority under which they lie, if it matters
	 */
	@Transactional(readOnly = true)
	public List<LetterState> page(@Nullable String authority, long offset, int limit, Scope scope) {
		return scope
			.bind(this.jdbc
				.sql("""
						select s.*, n.way, n.number, n.told_to, n.given_on from (
						  select o.id, o.code, coalesce(o.short_name, o.name) as name, count(*) as tasks,
						    min(t.due_on) filter (where t.status = 'OPEN') as due_on
						  %s group by o.id) s
						left join lateral (select * from notice_given g where g.organization_id = s.id order by g.id desc limit 1) n
						  on true
						order by n.given_on is not null, s.code offset :offset limit :limit
						"""
					.formatted(WHO_HAS_TASKS)))
			.param("authority", authority)
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> new LetterState(rs.getString("code"), rs.getString("name"), rs.getLong("tasks"),
					rs.getObject("due_on", LocalDate.class), given(rs)))
			.list();
	}

	/** How many organizations have something to do. */
	@Transactional(readOnly = true)
	public long count(@Nullable String authority, Scope scope) {
		return scope.bind(this.jdbc.sql("select count(distinct o.id) " + WHO_HAS_TASKS))
			.param("authority", authority)
			.query(Long.class)
			.single();
	}

	/** When an organization was told, the last time first. */
	@Transactional(readOnly = true)
	public List<NoticeGiven> of(String organization, int limit, Scope scope) {
		return scope.bind(this.jdbc.sql("""
				select g.* from notice_given g join organization o on o.id = g.organization_id
				where o.code = :organization and %s order by g.id desc limit :limit
				""".formatted(Scope.holds("o.id"))))
			.param("organization", organization)
			.param("limit", limit)
			.query((rs, row) -> Objects.requireNonNull(given(rs)))
			.list();
	}

	/** Notes that a school or kindergarten of the scope was told. */
	public NoticeOutcome give(String organization, NoticeGiven given, Actor by, Scope scope) {
		Optional<Organization> found = this.organizations.findByCodeWithin(organization, scope.parameter())
			.filter(one -> one.kind() == OrganizationKind.SCHOOL || one.kind() == OrganizationKind.KINDERGARTEN);
		if (found.isEmpty()) {
			return new NoticeOutcome.Unknown();
		}
		LocalDate today = LocalDate.now(this.clock);
		if (given.on().isAfter(today) || given.on().isBefore(today.minusYears(1))) {
			return new NoticeOutcome.Invalid("on", "notice.refused.on");
		}
		String number = line(given.number());
		String to = line(given.to());
		if (number != null && number.length() > LONGEST) {
			return new NoticeOutcome.Invalid("number", "api.refused.name-long");
		}
		if (to != null && to.length() > LONGEST) {
			return new NoticeOutcome.Invalid("to", "api.refused.name-long");
		}
		NoticeGiven told = new NoticeGiven(given.way(), number, to, given.on());
		this.jdbc.sql("select id from organization where id = :id for update")
			.param("id", found.get().id().value())
			.query(Long.class)
			.single();
		// Sent twice, it was told once.
		if (!of(organization, 1, scope).contains(told)) {
			keep(found.get(), told, by);
		}
		return new NoticeOutcome.Kept();
	}

	private void keep(Organization organization, NoticeGiven given, Actor by) {
		this.jdbc.sql("""
				insert into notice_given (organization_id, way, number, told_to, given_on, actor, noted_at)
				values (:organization, :way, :number, :to, :on, :actor, :at)
				""")
			.param("organization", organization.id().value())
			.param("way", given.way().code())
			.param("number", given.number())
			.param("to", given.to())
			.param("on", given.on())
			.param("actor", by.login())
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
		this.journal.record(RecordedAct.general(JournalKind.NOTICE_GIVEN, organization.id().value(),
				Map.of("organization", organization.code(), "way", given.way().code(), "on", given.on().toString())),
				by);
	}

	private static @Nullable NoticeGiven given(ResultSet rs) throws SQLException {
		String way = rs.getString("way");
		return (way == null) ? null : new NoticeGiven(NoticeWay.of(way).orElseThrow(), rs.getString("number"),
				rs.getString("told_to"), rs.getObject("given_on", LocalDate.class));
	}

	private static @Nullable String line(@Nullable String typed) {
		String text = (typed != null) ? TypedText.line(typed) : "";
		return text.isEmpty() ? null : text;
	}

}
