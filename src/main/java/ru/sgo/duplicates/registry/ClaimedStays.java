package ru.sgo.duplicates.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.job.RegistryGate;
import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;

/**
 * Stays that imports have claimed of children whom another organization has. Both are
 * told: who has the child learns who claims it, who claims it learns no more than that
 * another has it. The authority of both may agree; then the claim gives sight and rights
 * as any other stay does.
 */
@Service
@Transactional
public class ClaimedStays {

	/**
	 * The claims {@code c} that hold back a stay, {@code s} the latest, with one
	 * organization {@code holder} that has the child.
	 */
	private static final String HELD = """
			from stay_claim c
			cross join lateral (
			  select begins from stay where account_id = c.account_id and organization_id = c.organization_id
			    and kind = c.kind order by begins desc limit 1) s
			join student_account a on a.id = c.account_id and a.deleted_at is null
			join organization o on o.id = c.organization_id
			cross join lateral (
			  select h.id, h.code, coalesce(h.short_name, h.name) as name
			  from stay other join organization h on h.id = other.organization_id
			  where other.account_id = c.account_id and other.kind = 'REGULAR' and other.begins <= :today
			    and (other.ends is null or other.ends > :today)
			    and h.id not in (select organization_id from organization_reach where ancestor_id = c.scope_id)
			  order by stay_held(other.account_id, h.id, other.kind, :today), other.begins, h.code limit 1) holder
			where stay_held(c.account_id, c.organization_id, c.kind, :today) and
			""";

	private static final String HOLDS = Scope.holds("holder.id");

	private static final String WISHES = """
			from personal_wish w join student_account a on a.id = w.account_id and a.deleted_at is null
			join organization o on o.id = w.scope_id
			where (w.surname, w.given_name, w.patronymic, w.birth_date)
			  is distinct from (a.surname, a.given_name, a.patronymic, a.birth_date) and
			""" + Scope.HOLDS_ACCOUNT;

	private static final String TOLD = "(" + HOLDS + " or " + Scope.holds("c.organization_id") + ")";

	private final JdbcClient jdbc;

	private final StoredStays stays;

	private final RegistryGate gate;

	private final Journal journal;

	private final Clock clock;

	ClaimedStays(JdbcClient jdbc, StoredStays stays, RegistryGate gate, Journal journal, Clock clock) {
		this.jdbc = jdbc;
		this.stays = stays;
		this.gate = gate;
		this.journal = journal;
		this.clock = clock;
	}

	/** How many claims concern the scope. */
	@Transactional(readOnly = true)
	public long count(Scope scope) {
		return spec("select count(*) " + HELD + TOLD, scope).query(Long.class).single();
	}

	/**
	 * The claims that concern the scope, by number. They are few, and sorted when all are
	 * found: the database must not begin with the numbers of all accounts.
	 */
	@Transactional(readOnly = true)
	public List<ClaimedStay> page(Scope scope, long offset, int limit) {
		return spec(
				"""
						select * from (select a.number, o.code, coalesce(o.short_name, o.name) as name, c.kind, s.begins, c.claimed_at,
						  case when %1$s then concat_ws(' ', a.surname, a.given_name, a.patronymic) end as full_name,
						  case when %1$s then holder.code end as holder, case when %1$s then holder.name end as holder_name
						"""
					.formatted(HOLDS) + HELD + TOLD
						+ " offset 0) told order by number, code, kind offset :offset limit :limit",
				scope)
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> claim(rs))
			.list();
	}

	/** How many wishes there are of children in the scope. */
	@Transactional(readOnly = true)
	public long countWishes(Scope scope) {
		return spec("select count(*) " + WISHES, scope).query(Long.class).single();
	}

	/** What organizations wish of the personal data of children in the scope. */
	@Transactional(readOnly = true)
	public List<PersonalWish> wishes(Scope scope, long offset, int limit) {
		return spec(
				"""
							select a.number, concat_ws(' ', a.surname, a.given_name, a.patronymic) as full_name, a.birth_date,
							  concat_ws(' ', w.surname, w.given_name, w.patronymic) as wished_name, w.birth_date as wished_birth_date,
							  o.code as organization, coalesce(o.short_name, o.name) as organization_name, w.wished_at
						"""
						+ WISHES + " order by w.wished_at desc, a.number, o.code offset :offset limit :limit",
				scope)
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> wish(rs))
			.list();
	}

	/**
	 * Agrees to claims of children whom organizations of the scope have.
	 * @param organization the code of the one that claims; {@code null} for all
	 * @param numbers of the accounts; {@code null} for all
	 * @return how many were agreed to
	 */
	public int agree(@Nullable String organization, @Nullable Collection<String> numbers, Actor by, Scope scope) {
		this.gate.pass();
		List<Claim> claims = spec("select c.id, c.account_id, c.organization_id " + HELD + HOLDS + " and "
				+ Scope.holds("o.id") + " and (:organization::text is null or o.code = :organization)"
				+ " and (:all or a.number = any (:numbers)) order by c.id", scope)
			.param("organization", organization)
			.param("all", numbers == null)
			.param("numbers",
					(numbers != null) ? numbers.stream().map(TypedText::code).toArray(String[]::new) : new String[0])
			.query(Claim.class)
			.list();
		this.jdbc.sql("update stay_claim set agreed_at = :now where id = any (:ids)")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("ids", claims.stream().mapToLong(Claim::id).toArray())
			.update();
		// Whose card it is to mend is looked at again with the stays.
		this.stays.refresh(claims.stream().mapToLong(Claim::accountId).distinct().toArray());
		this.journal.record(claims.stream().map(Claim::agreed).toList(), by);
		return claims.size();
	}

	private JdbcClient.StatementSpec spec(String sql, Scope scope) {
		return scope.bind(this.jdbc.sql(sql)).param("today", LocalDate.now(this.clock));
	}

	private static ClaimedStay claim(ResultSet rs) throws SQLException {
		return new ClaimedStay(rs.getString("number"), rs.getString("full_name"), rs.getString("code"),
				rs.getString("name"), rs.getString("holder"), rs.getString("holder_name"),
				StayKind.valueOf(rs.getString("kind")), rs.getObject("begins", LocalDate.class),
				rs.getTimestamp("claimed_at").toInstant());
	}

	private static PersonalWish wish(ResultSet rs) throws SQLException {
		return new PersonalWish(rs.getString("number"), rs.getString("full_name"),
				rs.getObject("birth_date", LocalDate.class), rs.getString("wished_name"),
				rs.getObject("wished_birth_date", LocalDate.class), rs.getString("organization"),
				rs.getString("organization_name"), rs.getTimestamp("wished_at").toInstant());
	}

	private record Claim(long id, long accountId, long organizationId) {

		RecordedAct agreed() {
			return new RecordedAct(JournalKind.AGREE_TO_CLAIM, this.accountId, this.organizationId, null, null,
					Map.of(), Map.of("agreed", true));
		}

	}

}
