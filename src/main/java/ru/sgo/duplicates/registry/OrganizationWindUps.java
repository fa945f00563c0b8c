package ru.sgo.duplicates.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;

/**
 * One act for all who still stand in a closed organization: they leave on its last day,
 * and the successor enrols on the next one whoever stands nowhere else, by one order.
 * Whose duplicate is not closed is left out: its plan knows better.
 */
@Service
@Transactional
public class OrganizationWindUps {

	/**
	 * Who stands there on the day on which it is closed, and what the act means to them.
	 */
	private static final String STANDING = """
			with standing as (
			  select s.account_id, s.account_id = any (:unsettled) as is_unsettled,
			    s.ends is null and s.begins < k.closed_on as may_leave,
			    k.successor_id is not null and not exists (select from stay t join organization e on e.id = t.organization_id
			      where t.account_id = s.account_id and t.kind = 'REGULAR' and t.organization_id <> s.organization_id
			        and e.kind <> 'EXTRACURRICULAR' and (t.ends is null or t.ends >= k.closed_on)) as is_enrolled
			  from organization_closing k
			    join stay s on s.organization_id = k.organization_id and s.kind = 'REGULAR'
			      and (s.ends is null or s.ends >= k.closed_on)
			    join student_account a on a.id = s.account_id and a.deleted_at is null
			  where k.organization_id = :organization)
			""";

	private static final String WRITE = """
			insert into movement (account_id, organization_id, kind, date, order_number, order_date, class_name, origin)
			select x.account_id, :at, :kind, :date, :number, :date, case when :kind = 'ENROLMENT' then (
			    select v.class_name from movement v
			    where v.account_id = x.account_id and v.organization_id = :closed and v.superseded_at is null
			      and v.kind in ('ENROLMENT', 'TRANSFER') and v.class_name is not null
			    order by v.date desc, v.id desc limit 1) end, 'here'
			from unnest(:accounts::bigint[]) x (account_id)
			on conflict (account_id, organization_id, kind, date, order_number) do update
			  set superseded_at = null, superseded_origin = null, day_known = true, version = movement.version + 1
			""";

	private final JdbcClient jdbc;

	private final Organizations organizations;

	private final OrganizationClosings closings;

	private final UnsettledAccounts unsettled;

	private final StoredStays stays;

	private final Journal journal;

	private final RegistryGate gate;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OrganizationWindUps(JdbcClient jdbc, Organizations organizations, OrganizationClosings closings,
			UnsettledAccounts unsettled, StoredStays stays, Journal journal, RegistryGate gate,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.closings = closings;
		this.unsettled = unsettled;
		this.stays = stays;
		this.journal = journal;
		this.gate = gate;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What the act would come to.
	 *
	 * @param leaving how many would leave
	 * @param enrolling how many of these the successor would enrol
	 * @param unsettled how many are left out, for a duplicate of theirs is not closed
	 * @param others how many are left out, for they came after the organization was
	 * closed or have a later day of leaving
	 */
	public record Foreseen(OrganizationClosing closing, long leaving, long enrolling, long unsettled, long others) {

		/** The last day in the closed organization. */
		public LocalDate lastDay() {
			return this.closing.closedOn().minusDays(1);
		}

	}

	/** Empty if there is no such organization in the scope, or it is not closed yet. */
	@Transactional(readOnly = true)
	public Optional<Foreseen> foresee(String code, Scope scope) {
		return closed(code, scope).map(
				closing -> standing(code, """
						select count(*) filter (where may_leave and not is_unsettled) as leaving,
						  count(*) filter (where may_leave and not is_unsettled and is_enrolled) as enrolling,
						  count(*) filter (where is_unsettled) as unsettled,
						  count(*) filter (where not may_leave and not is_unsettled) as others
						from standing
						""")
					.query((rs, row) -> new Foreseen(closing, rs.getLong("leaving"), rs.getLong("enrolling"),
							rs.getLong("unsettled"), rs.getLong("others")))
					.single());
	}

	/**
	 * Does it. It is final: what is wrong for one child is put right for that child. Done
	 * once more it concerns nobody.
	 * @param orderNumber empty or {@code null} where it is not known
	 */
	public WindUpOutcome windUp(String code, @Nullable String orderNumber, Actor by, Scope scope) {
		this.gate.pass();
		Optional<OrganizationClosing> found = closed(code, scope);
		if (found.isEmpty()) {
			return new WindUpOutcome.NotClosed();
		}
		if (orderNumber != null && orderNumber.length() > Order.LONGEST_NUMBER) {
			return new WindUpOutcome.OrderTooLong();
		}
		long organization = id(code);
		hold(organization);
		Set<Long> enrolled = new HashSet<>();
		List<Long> leaving = new ArrayList<>();
		standing(code,
				"""
						select distinct account_id, is_enrolled from standing where may_leave and not is_unsettled order by account_id
						""")
			.query(rs -> {
				leaving.add(rs.getLong("account_id"));
				if (rs.getBoolean("is_enrolled")) {
					enrolled.add(rs.getLong("account_id"));
				}
			});
		if (!leaving.isEmpty()) {
			write(found.get(), organization, leaving, enrolled, (orderNumber != null) ? orderNumber : "", by);
		}
		return new WindUpOutcome.Done(leaving.size(), enrolled.size());
	}

	private void write(OrganizationClosing closing, long organization, List<Long> leaving, Set<Long> enrolled,
			String number, Actor by) {
		this.jdbc.sql("update student_account set acted_at = :now, version = version + 1 where id = any (:accounts)")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("accounts", array(leaving))
			.update();
		Actor actor = by.onBehalfOf(closing.code());
		Order leave = Order.of(closing.closedOn().minusDays(1), number);
		write(organization, organization, MovementKind.WITHDRAWAL, leave, leaving, actor);
		if (!enrolled.isEmpty()) {
			String successor = Objects.requireNonNull(closing.successor());
			write(organization, id(successor), MovementKind.ENROLMENT, Order.of(closing.closedOn(), number),
					leaving.stream().filter(enrolled::contains).toList(), by.onBehalfOf(successor));
		}
		this.stays.refresh(array(leaving));
		this.journal.record(RecordedAct.general(JournalKind.ORGANIZATION_WOUND_UP, organization,
				Map.of("organization", closing.code(), "withdrawn", leaving.size(), "enrolled", enrolled.size())), by);
		this.events.publishEvent(
				new RegistryChanged(leaving.stream().map(AccountId::new).collect(Collectors.toSet()), false, by));
	}

	private void write(long closed, long at, MovementKind kind, Order order, List<Long> accounts, Actor by) {
		this.jdbc.sql(WRITE)
			.param("at", at)
			.param("kind", kind.name())
			.param("date", order.date())
			.param("number", order.number())
			.param("closed", closed)
			.param("accounts", array(accounts))
			.update();
		JournalKind act = (kind == MovementKind.WITHDRAWAL) ? JournalKind.WITHDRAWAL : JournalKind.ENROLMENT;
		this.journal.record(accounts.stream()
			.map(account -> new RecordedAct(act, account, at, null, null, Map.of(), order.snapshot(kind)))
			.toList(), by);
	}

	/** Two people at once do it one after the other, and the second finds nobody. */
	private void hold(long organization) {
		this.jdbc.sql("select closed_on from organization_closing where organization_id = :organization for update")
			.param("organization", organization)
			.query(LocalDate.class)
			.single();
		this.jdbc.sql("""
				select a.id from student_account a where a.id in (select s.account_id from stay s
				  where s.organization_id = :organization and s.kind = 'REGULAR' and s.ends is null)
				order by a.id for update
				""").param("organization", organization).query(Long.class).list();
	}

	private Optional<OrganizationClosing> closed(String code, Scope scope) {
		LocalDate today = LocalDate.now(this.clock);
		return this.closings.of(code, scope).filter(closing -> !closing.closedOn().isAfter(today));
	}

	private JdbcClient.StatementSpec standing(String code, String select) {
		long organization = id(code);
		return this.jdbc.sql(STANDING + select)
			.param("organization", organization)
			.param("unsettled", this.unsettled.of(new OrganizationId(organization)));
	}

	private long id(String code) {
		return this.organizations.findByCode(code).orElseThrow().id().value();
	}

	private static long[] array(List<Long> accounts) {
		return accounts.stream().mapToLong(Long::longValue).toArray();
	}

}
