package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.job.KeptPlans;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.registry.SoughtName;

/**
 * Reads cases; nothing of a case whose authority lies outside of the scope or which is
 * not for the reader.
 */
@Service
@Transactional(readOnly = true)
public class Cases {

	/**
	 * While an account came from a source and no newer state of the source has agreed, a
	 * confirmation is preliminary. A state that undid one of the steps has not agreed.
	 */
	private static final String PRELIMINARY = """
			(exists (select from task t join student_account a on a.id = t.account_id
			  where t.case_number = c.number and t.status = 'DONE' and a.import_id is not null
			    and not (%s))
			or exists (select from case_account ca join student_account a on a.id = ca.account_id
			  where ca.case_number = c.number and a.import_id is not null and a.acted_at is not null
			    and not exists (select from source_state s
			      where s.as_of > a.acted_at and case when a.deleted_at is null then s.movements else s.accounts end
			        and (s.authority_id is null or exists (select from organization_reach r
			          where r.ancestor_id = s.authority_id and (r.organization_id = a.creator_id
			            or r.organization_id in (select organization_id from stay where account_id = a.id)))))))
			""".formatted(TaskFacts.SATISFIED);

	private static final String SUMMARIES = """
			select c.*, r.code as responsible_code, coalesce(r.short_name, r.name) as responsible_name,
			  k.number as keep_number, shown.child, shown.birth_date,
			  array(select a.number from case_account ca join student_account a on a.id = ca.account_id
			    where ca.case_number = c.number order by a.number) as accounts,
			  array(select a.number from case_account ca join student_account a on a.id = ca.account_id
			    where ca.case_number = c.number and ca.role = 'delete' order by a.number) as deletions,
			  (select concat_ws(' ', s.shown, s.known, s.as_of) from case_at_source s where s.case_number = c.number)
			    as at_source,
			  %s as preliminary, into_case.number as shown_into, lp.code as counted_at,
			  coalesce(lp.short_name, lp.name) as counted_at_name
			from duplicate_case c
			left join organization r on r.id = c.responsible_id
			left join student_account k on k.id = c.keep_id
			left join organization lp on lp.id = c.lawful_place_id
			cross join lateral (select concat_ws(' ', a.surname, a.given_name, a.patronymic) as child, a.birth_date
			  from case_account ca join student_account a on a.id = ca.account_id
			  where ca.case_number = c.number order by ca.role = 'keep' desc, a.number limit 1) shown
			left join duplicate_case into_case on into_case.number = c.absorbed_by and %s
			""".formatted(PRELIMINARY, Scope.shows("into_case.restricted"));

	private static final String CHOSEN = """
			where %s
			  and (:status::text is null or c.status = :status)
			  and (:unclosedOnly = false or c.status not in ('CONFIRMED', 'DISMISSED'))
			  and (:kind::text is null or c.kind = :kind)
			  and (:cause::text is null or c.cause = :cause)
			  and (:certainty::text is null or c.certainty = :certainty)
			  and (:appearance::text is null
			    or (c.appearance = :appearance and c.status not in ('CONFIRMED', 'DISMISSED')))
			""".formatted(CaseStore.VISIBLE);

	/** Its id is looked up once, not for each case. */
	private static final String CONCERNING = """
			  and (%1$s in (c.responsible_id, c.organization_a_id, c.organization_b_id, c.attends_id)
			    or c.number in (select t.case_number from task t where t.organization_id = %1$s)
			    or c.number in (select ca.case_number from case_account ca join stay s on s.account_id = ca.account_id
			      where s.organization_id = %1$s))
			""".formatted("(select o.id from organization o where o.code = :organization)");

	private static final String NAMED = """
			  and (c.number::text = :numberSought or c.number in (select ca.case_number from case_account ca
			    join student_account a on a.id = ca.account_id where %s))
			""".formatted(SoughtName.holds("a"));

	/** What waits for a person first, then by number. */
	private static final String ORDER = """
			array_position(array['DISPUTED', 'FOUND', 'ASSIGNED', 'AWAITING_CHECK', 'CONFIRMED', 'DISMISSED'],
			  c.status), c.number
			""";

	private final JdbcClient jdbc;

	private final CaseViewReader views;

	private final KeptPlans plans;

	private final Clock clock;

	Cases(JdbcClient jdbc, CaseViewReader views, KeptPlans plans, Clock clock) {
		this.jdbc = jdbc;
		this.views = views;
		this.plans = plans;
		this.clock = clock;
	}

	/**
	 * Which cases to show; what is {@code null} does not matter.
	 *
	 * @param text part of the child's name, an account number or the case's number
	 * @param appearance how the last run has seen the case, which is unclosed then
	 * @param organization the code of an organization concerned
	 * @param report only what this report is about
	 * @param turn whose turn it is
	 * @param lawful whether only, or none, of those that are left as they are for a time
	 */
	public record Filter(@Nullable CaseStatus status, boolean unclosedOnly, @Nullable CaseKind kind,
			@Nullable Cause cause, @Nullable Certainty certainty, @Nullable CaseAppearance appearance,
			@Nullable String organization, @Nullable String text, @Nullable Long report, @Nullable CaseTurn turn,
			@Nullable Boolean lawful) {

		/** Every case. */
		public static final Filter ALL = new Filter(null, false, null, null, null, null, null, null, null, null);

		/** Whether lawful or not. */
		public Filter(@Nullable CaseStatus status, boolean unclosedOnly, @Nullable CaseKind kind, @Nullable Cause cause,
				@Nullable Certainty certainty, @Nullable CaseAppearance appearance, @Nullable String organization,
				@Nullable String text, @Nullable Long report, @Nullable CaseTurn turn) {
			this(status, unclosedOnly, kind, cause, certainty, appearance, organization, text, report, turn, null);
		}

		public Filter {
			organization = given(organization);
			text = given(text);
		}

		private static @Nullable String given(@Nullable String value) {
			return (value == null || value.isBlank()) ? null : value.strip();
		}

		private String condition() {
			return CHOSEN + ((this.organization != null) ? CONCERNING : "") + ((this.text != null) ? NAMED : "")
					+ ((this.report != null) ? " and " + CaseOfReport.HOLDS : "")
					+ ((this.turn != null) ? " and " + this.turn.condition() : "") + ((this.lawful != null)
							? " and " + CaseLawful.HOLDS + " is " + (this.lawful ? "true" : "not true") : "");
		}
	}

	public long count(Filter filter, Scope scope) {
		return spec("select count(*) from duplicate_case c " + filter.condition(), filter, scope).query(Long.class)
			.single();
	}

	/**
	 * A page of the cases. They are looked up once they are chosen, by their numbers
	 * whatever the filter: the plan of that takes ten times as long to make as the
	 * answer, and is kept.
	 */
	public List<CaseSummary> page(Filter filter, long offset, int limit, Scope scope) {
		List<Long> chosen = spec("select c.number from duplicate_case c " + filter.condition() + " order by " + ORDER
				+ " offset :offset limit :limit", filter, scope)
			.param("offset", offset)
			.param("limit", limit)
			.query(Long.class)
			.list();
		this.plans.keep();
		return scope
			.bind(this.jdbc
				.sql(SUMMARIES + " where c.number = any (:chosen) order by array_position(:chosen, c.number)"))
			.param("chosen", chosen.stream().mapToLong(Long::longValue).toArray())
			.query((rs, row) -> summary(rs, LocalDate.now(this.clock)))
			.list();
	}

	/**
	 * Where a case stands among others.
	 *
	 * @param position from 1
	 * @param previous the number of the case before it
	 * @param next the number of the case after it
	 */
	public record Place(long position, long total, @Nullable Long previous, @Nullable Long next) {
	}

	/**
	 * Where the case stands among those that the filter chooses, if it is one of them.
	 */
	public Optional<Place> place(long number, Filter filter, Scope scope) {
		return spec("select * from (select c.number, row_number() over in_order as position, count(*) over () as total,"
				+ " lag(c.number) over in_order as previous, lead(c.number) over in_order as next from duplicate_case c "
				+ filter.condition() + " window in_order as (order by " + ORDER + ")) listed where number = :number",
				filter, scope)
			.param("number", number)
			.query((rs, row) -> new Place(rs.getLong("position"), rs.getLong("total"),
					rs.getObject("previous", Long.class), rs.getObject("next", Long.class)))
			.optional();
	}

	/** The numbers of all that the filter chooses. */
	public List<Long> numbers(Filter filter, Scope scope) {
		return spec("select c.number from duplicate_case c " + filter.condition() + " order by c.number", filter, scope)
			.query(Long.class)
			.list();
	}

	/** How many of those that the filter chooses are of each turn. */
	public Map<CaseTurn, Long> turns(Filter filter, Scope scope) {
		String counts = Arrays.stream(CaseTurn.values())
			.map(turn -> "count(*) filter (where " + turn.condition() + ") as " + turn.name())
			.collect(Collectors.joining(", "));
		return spec("select " + counts + " from duplicate_case c " + filter.condition(), filter, scope)
			.query((rs, row) -> {
				Map<CaseTurn, Long> turns = new EnumMap<>(CaseTurn.class);
				for (CaseTurn turn : CaseTurn.values()) {
					turns.put(turn, rs.getLong(turn.name()));
				}
				return turns;
			})
			.single();
	}

	/** How many cases there are, by what they are counted by. */
	public List<Tally> tallies(Scope scope) {
		return scope
			.bind(this.jdbc.sql("select c.status, c.cause, c.certainty, c.appearance, " + CaseLawful.HOLDS
					+ " is true as lawful, c.lawful_until < :today is true as lawful_over, count(*) as cases"
					+ " from duplicate_case c where " + CaseStore.VISIBLE
					+ " and c.absorbed_by is null group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6"))
			.param("today", LocalDate.now(this.clock))
			.query((rs, row) -> new Tally(CaseColumns.STATUS.of(rs), CaseColumns.CAUSE.of(rs),
					CaseColumns.CERTAINTY.of(rs), CaseColumns.APPEARANCE.of(rs), rs.getBoolean("lawful"),
					rs.getBoolean("lawful") && rs.getBoolean("lawful_over"), rs.getLong("cases")))
			.list();
	}

	/**
	 * Whether anything of a proved case under an authority waits for the source to agree.
	 * @param authority its code
	 */
	public boolean isAnyPreliminary(String authority) {
		return this.jdbc
			.sql("""
					select exists (select from duplicate_case c join organization_reach u on u.organization_id = c.authority_id
					    join organization top on top.id = u.ancestor_id
					  where top.code = :authority and c.status = 'CONFIRMED' and not c.restricted and %s)
					"""
				.formatted(PRELIMINARY))
			.param("authority", authority)
			.query(Boolean.class)
			.single();
	}

	/**
	 * A number of cases.
	 *
	 * @param appearance how the last run has seen them while they were unclosed
	 * @param lawful whether they are left as they are for a time
	 * @param lawfulOver whether that time is over, so that the next run will find them
	 * again
	 */
	public record Tally(CaseStatus status, Cause cause, Certainty certainty, CaseAppearance appearance, boolean lawful,
			boolean lawfulOver, long cases) {
	}

	/** The whole case. */
	public Optional<CaseView> find(long number, Scope scope) {
		this.plans.keep();
		return scope.bind(this.jdbc.sql(SUMMARIES + " where c.number = :number and " + CaseStore.VISIBLE))
			.param("number", number)
			.query((rs, row) -> this.views.read(rs, summary(rs, LocalDate.now(this.clock)), scope))
			.optional();
	}

	private JdbcClient.StatementSpec spec(String sql, Filter filter, Scope scope) {
		return SoughtName.bind(scope.bind(this.jdbc.sql(sql)), filter.text())
			.param("status", (filter.status() != null) ? filter.status().name() : null)
			.param("unclosedOnly", filter.unclosedOnly())
			.param("kind", CaseColumns.KIND.sent(filter.kind()))
			.param("cause", CaseColumns.CAUSE.sent(filter.cause()))
			.param("certainty", CaseColumns.CERTAINTY.sent(filter.certainty()))
			.param("appearance", CaseColumns.APPEARANCE.sent(filter.appearance()))
			.param("organization", filter.organization())
			.param("report", filter.report())
			.param("today", LocalDate.now(this.clock));
	}

	private static CaseSummary summary(ResultSet rs, LocalDate today) throws SQLException {
		CaseAtSource source = CaseAtSource.of(rs.getString("at_source")).orElse(null);
		boolean maybeSolved = source != null && source.isGone() && CaseColumns.STATUS.of(rs).isUnclosed();
		return new CaseSummary(CaseColumns.NUMBER.of(rs), CaseColumns.STATUS.of(rs), CaseColumns.KIND.of(rs),
				new CaseSummary.Child(rs.getString("child"), rs.getObject("birth_date", LocalDate.class),
						CaseTexts.of(rs, "accounts")),
				new CaseSummary.Proposal(CaseColumns.TIER.of(rs), CaseColumns.CAUSE.of(rs),
						CaseColumns.CERTAINTY.of(rs), CaseColumns.IDENTITY.of(rs), rs.getString("keep_number"),
						CaseTexts.of(rs, "deletions"), rs.getString("responsible_code"),
						rs.getString("responsible_name")),
				new CaseSummary.Progress(CaseColumns.DUE_ON.orNull(rs), CaseColumns.APPEARANCE.of(rs),
						CaseColumns.REMARK.orNull(rs), CaseColumns.REOPENED.of(rs),
						rs.getBoolean("preliminary") || maybeSolved, rs.getObject("shown_into", Long.class), source),
				lawful(rs, today), CaseColumns.RESTRICTED.of(rs), rs.getInt("version"));
	}

	private static CaseSummary.@Nullable Lawful lawful(ResultSet rs, LocalDate today) throws SQLException {
		CaseDecision decision = CaseColumns.decision(rs);
		CaseLawful lawful = (decision != null && CaseColumns.STATUS.of(rs) == CaseStatus.DISMISSED) ? decision.lawful()
				: null;
		return (lawful == null) ? null : new CaseSummary.Lawful(lawful.ground(), lawful.until(),
				rs.getString("counted_at"), rs.getString("counted_at_name"), lawful.isOver(today));
	}

}
