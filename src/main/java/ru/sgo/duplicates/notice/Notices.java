package ru.sgo.duplicates.notice;

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

	/** The day on which a case was decided, and its tasks were given. */
	static final String GIVEN_OUT = "(coalesce(c.decided_at, c.opened_at) at time zone :zone)::date";

	/** The organizations of the scope with tasks that are neither done nor cancelled. */
	private static final String CHOSEN = """
			from (
			  select o.id, o.code, coalesce(o.short_name, o.name) as name, count(*) as tasks,
			    min(t.due_on) filter (where t.status = 'OPEN') as due_on, max(%s) as given_out
			  from task t join duplicate_case c on c.number = t.case_number and not c.restricted
			    join organization o on o.id = t.organization_id
			  where t.status in ('OPEN', 'WAITING') and o.kind in ('SCHOOL', 'KINDERGARTEN') and %s
			    and (:authority::text is null or exists (select from organization_reach r join organization a
			      on a.id = r.ancestor_id where a.code = :authority and r.organization_id = o.id))
			    and (:text = '' or strpos(lower((o.code collate "default") || ' ' || o.name || ' ' || coalesce(o.short_name, '')),
			      lower(:text)) > 0)
			  group by o.id) s
			left join lateral (select * from notice_given g where g.organization_id = s.id
			  order by g.given_on desc, g.id desc limit 1) n on true
			cross join lateral (select coalesce(n.given_on >= s.given_out, false) as told_of_all) w
			where (:told::boolean is null or w.told_of_all = :told)
			"""
		.formatted(GIVEN_OUT, Scope.holds("o.id"));

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
	 * Those who have something to do: who was not told of all of it first, then by code.
	 */
	@Transactional(readOnly = true)
	public List<LetterState> page(NoticeFilter filter, long offset, int limit, Scope scope) {
		return ask(
				"select s.*, n.way, n.number, n.told_to, n.given_on, w.told_of_all " + CHOSEN
						+ " order by w.told_of_all, n.given_on is not null, s.code offset :offset limit :limit",
				filter, scope)
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> new LetterState(rs.getString("code"), rs.getString("name"), rs.getLong("tasks"),
					rs.getObject("due_on", LocalDate.class), NoticeGiven.read(rs), rs.getBoolean("told_of_all")))
			.list();
	}

	/** How many organizations have something to do. */
	@Transactional(readOnly = true)
	public long count(NoticeFilter filter, Scope scope) {
		return ask("select count(*) " + CHOSEN, filter, scope).query(Long.class).single();
	}

	/** How many of all who have something to do were told of it. */
	@Transactional(readOnly = true)
	public NoticeTally tally(Scope scope) {
		return ask("select count(*) as organizations, count(*) filter (where w.told_of_all) as told " + CHOSEN,
				NoticeFilter.ALL, scope)
			.query(NoticeTally.class)
			.single();
	}

	private JdbcClient.StatementSpec ask(String sql, NoticeFilter filter, Scope scope) {
		return scope.bind(this.jdbc.sql(sql))
			.param("zone", this.clock.getZone().getId())
			.param("authority", filter.authority())
			.param("text", filter.sought())
			.param("told", filter.told());
	}

	/** When an organization was told, the last time first. */
	@Transactional(readOnly = true)
	public List<NoticeGiven> of(String organization, int limit, Scope scope) {
		return scope.bind(this.jdbc.sql("""
				select g.* from notice_given g join organization o on o.id = g.organization_id
				where o.code = :organization and %s order by g.given_on desc, g.id desc limit :limit
				""".formatted(Scope.holds("o.id"))))
			.param("organization", organization)
			.param("limit", limit)
			.query((rs, row) -> Objects.requireNonNull(NoticeGiven.read(rs)))
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
		if (!lastNoted(found.get()).equals(Optional.of(told))) {
			keep(found.get(), told, by);
		}
		return new NoticeOutcome.Kept();
	}

	private Optional<NoticeGiven> lastNoted(Organization organization) {
		return this.jdbc
			.sql("select * from notice_given where organization_id = :organization order by id desc limit 1")
			.param("organization", organization.id().value())
			.query((rs, row) -> Objects.requireNonNull(NoticeGiven.read(rs)))
			.optional();
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

	private static @Nullable String line(@Nullable String typed) {
		String text = (typed != null) ? TypedText.line(typed) : "";
		return text.isEmpty() ? null : text;
	}

}
