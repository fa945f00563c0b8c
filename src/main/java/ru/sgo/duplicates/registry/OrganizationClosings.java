package ru.sgo.duplicates.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.PossibleDays;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;

/**
 * Which organizations are closed, from which day, and who goes on in their place. From
 * that day nobody is counted there; no movement is written by it.
 */
@Service
@Transactional
public class OrganizationClosings {

	private static final String SELECT = """
			select o.code, coalesce(o.short_name, o.name) as name, k.closed_on, s.code as successor,
			  coalesce(s.short_name, s.name) as successor_name, k.said_by, k.said_at
			from organization_closing k join organization o on o.id = k.organization_id
			  left join organization s on s.id = k.successor_id
			where %s
			""".formatted(Scope.holds("o.id"));

	private final JdbcClient jdbc;

	private final Organizations organizations;

	private final Journal journal;

	private final RegistryGate gate;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OrganizationClosings(JdbcClient jdbc, Organizations organizations, Journal journal, RegistryGate gate,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.journal = journal;
		this.gate = gate;
		this.events = events;
		this.clock = clock;
	}

	/** All of the scope, the latest first. */
	@Transactional(readOnly = true)
	public List<OrganizationClosing> all(Scope scope) {
		return scope.bind(this.jdbc.sql(SELECT + " order by k.closed_on desc, o.code"))
			.query((rs, row) -> closing(rs))
			.list();
	}

	/** The organization's, if it is closed or has a day on which it will be. */
	@Transactional(readOnly = true)
	public Optional<OrganizationClosing> of(String code, Scope scope) {
		return scope.bind(this.jdbc.sql(SELECT + " and o.code = :code"))
			.param("code", code)
			.query((rs, row) -> closing(rs))
			.optional();
	}

	/** How many still stand in the organization on the day, as its movements say. */
	@Transactional(readOnly = true)
	public long standing(OrganizationId organization, LocalDate on) {
		return this.jdbc.sql("""
				select count(distinct s.account_id) from stay s join student_account a on a.id = s.account_id
				where s.organization_id = :organization and s.kind = 'REGULAR' and a.deleted_at is null
				  and (s.ends is null or s.ends >= :on)
				""").param("organization", organization.value()).param("on", on).query(Long.class).single();
	}

	/** The last day that somebody may say: a year from today. */
	public LocalDate latest() {
		return LocalDate.now(this.clock).plusYears(1);
	}

	/**
	 * Says it in the place of what was said before.
	 * @param code of an organization of the scope
	 * @param successor the code of another one of the scope; empty for none
	 */
	public ClosingOutcome say(String code, @Nullable LocalDate closedOn, @Nullable String successor, Actor by,
			Scope scope) {
		this.gate.pass();
		Optional<Organization> found = this.organizations.findByCodeWithin(code, scope.parameter());
		if (found.isEmpty()) {
			return new ClosingOutcome.Unknown();
		}
		Organization organization = found.get();
		if (organization.kind() == OrganizationKind.AUTHORITY) {
			return invalid("closedOn", "closing.refused.authority");
		}
		if (closedOn == null) {
			return invalid("closedOn", "closing.refused.day-missing");
		}
		if (closedOn.isBefore(PossibleDays.BEGINNING)) {
			return invalid("closedOn", "closing.refused.day");
		}
		if (closedOn.isAfter(latest())) {
			return invalid("closedOn", "closing.refused.day-far");
		}
		String heir = (successor == null) ? "" : TypedText.code(successor);
		if (stands(organization, closedOn, heir, scope)) {
			return new ClosingOutcome.Kept();
		}
		if (heir.isEmpty()) {
			return keep(organization, closedOn, null, by);
		}
		return this.organizations.findByCodeWithin(heir, scope.parameter())
			.map(other -> refusal(organization, other).map(key -> invalid("successor", key))
				.orElseGet(() -> keep(organization, closedOn, other, by)))
			.orElseGet(() -> invalid("successor", "closing.refused.successor-unknown"));
	}

	/** Said once more it stays, although the successor may be closed meanwhile. */
	private boolean stands(Organization organization, LocalDate closedOn, String heir, Scope scope) {
		return of(organization.code(), scope)
			.filter(before -> before.closedOn().equals(closedOn)
					&& heir.equals(Objects.requireNonNullElse(before.successor(), "")))
			.isPresent();
	}

	/** The key of why the one cannot go on in the place of the other, if it cannot. */
	private Optional<String> refusal(Organization organization, Organization successor) {
		if (successor.id().equals(organization.id())) {
			return Optional.of("closing.refused.itself");
		}
		if (!successor.kind().countsInHeadcount() && successor.kind() != organization.kind()) {
			return Optional.of("closing.refused.successor-kind");
		}
		hold(organization, successor);
		return this.jdbc.sql("""
				select coalesce(successor_id = :organization, false) from organization_closing
				where organization_id = :successor
				""")
			.param("organization", organization.id().value())
			.param("successor", successor.id().value())
			.query(Boolean.class)
			.optional()
			.map(circle -> circle ? "closing.refused.circle" : "closing.refused.successor-closed");
	}

	/** Or else two people could say of two organizations that each follows the other. */
	private void hold(Organization organization, Organization successor) {
		this.jdbc.sql("select id from organization where id in (:ids) order by id for no key update")
			.param("ids", List.of(organization.id().value(), successor.id().value()))
			.query(Long.class)
			.list();
	}

	private ClosingOutcome keep(Organization organization, LocalDate closedOn, @Nullable Organization successor,
			Actor by) {
		this.jdbc.sql("""
				insert into organization_closing (organization_id, closed_on, successor_id, said_by, said_at)
				values (:organization, :closedOn, :successor, :by, :at)
				on conflict (organization_id) do update set closed_on = excluded.closed_on,
				  successor_id = excluded.successor_id, said_by = excluded.said_by, said_at = excluded.said_at
				""")
			.param("organization", organization.id().value())
			.param("closedOn", closedOn)
			.param("successor", (successor != null) ? successor.id().value() : null)
			.param("by", by.login())
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
		Map<String, Object> said = new HashMap<>(
				Map.of("organization", organization.code(), "date", closedOn.toString()));
		if (successor != null) {
			said.put("successor", successor.code());
		}
		record(JournalKind.ORGANIZATION_CLOSED, organization, said, by);
		return new ClosingOutcome.Kept();
	}

	/** The organization is not closed after all. */
	public ClosingOutcome takeBack(String code, Actor by, Scope scope) {
		this.gate.pass();
		Optional<Organization> found = this.organizations.findByCodeWithin(code, scope.parameter());
		boolean gone = found.isPresent()
				&& this.jdbc.sql("delete from organization_closing where organization_id = :organization")
					.param("organization", found.get().id().value())
					.update() > 0;
		if (!gone) {
			return new ClosingOutcome.Unknown();
		}
		record(JournalKind.ORGANIZATION_REOPENED, found.get(), Map.of("organization", code), by);
		return new ClosingOutcome.Kept();
	}

	private void record(JournalKind kind, Organization organization, Map<String, ?> said, Actor by) {
		this.journal.record(RecordedAct.general(kind, organization.id().value(), said), by);
		this.events.publishEvent(new OrganizationClosed(by));
	}

	private static ClosingOutcome invalid(String field, String messageKey) {
		return new ClosingOutcome.Invalid(field, messageKey);
	}

	private static OrganizationClosing closing(ResultSet rs) throws SQLException {
		return new OrganizationClosing(rs.getString("code"), rs.getString("name"),
				rs.getObject("closed_on", LocalDate.class), rs.getString("successor"), rs.getString("successor_name"),
				rs.getString("said_by"), rs.getTimestamp("said_at").toInstant());
	}

}
