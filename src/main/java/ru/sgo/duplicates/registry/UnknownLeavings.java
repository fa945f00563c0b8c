package ru.sgo.duplicates.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * «Впишите даты выбытия»: who has left organizations of the scope, nobody has said when.
 */
@Component
@Transactional(readOnly = true)
public class UnknownLeavings {

	private static final int FETCH = 1000;

	private static final String WITHIN = """
			from movement m
			join student_account a on a.id = m.account_id and a.deleted_at is null
			join organization o on o.id = m.organization_id
			where m.kind = 'WITHDRAWAL' and not m.day_known and m.superseded_at is null and %s and %s
			  and (:organization::text is null or o.code = :organization)
			  and (:numberSought::text is null or %s)
			""".formatted(Scope.holds("m.organization_id"), Scope.HOLDS_ACCOUNT, SoughtName.holds("a"));

	private static final String LINES = """
			select m.id, a.number, concat_ws(' ', a.surname, a.given_name, a.patronymic) as full_name, a.birth_date,
			  o.code, coalesce(o.short_name, o.name) as organization_name, m.date,
			  (select c.class_name from movement c where c.account_id = m.account_id
			    and c.organization_id = m.organization_id and c.superseded_at is null and c.class_name is not null
			    and c.date <= m.date order by c.date desc, c.id desc limit 1) as class_name,
			  (select max(s.begins) from stay s where s.account_id = m.account_id
			    and s.organization_id = m.organization_id and s.kind = 'REGULAR' and s.ends = m.date) as begins
			%s order by o.code, a.surname_key, a.given_name_key, a.patronymic_key, a.number, m.id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	UnknownLeavings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public long count(UnknownLeavingFilter filter, Scope scope) {
		return ask("select count(*) " + WITHIN, filter, scope).query(Long.class).single();
	}

	/** By organization, then by name. */
	public List<UnknownLeaving> page(UnknownLeavingFilter filter, long offset, int limit, Scope scope) {
		return ask(LINES.formatted(WITHIN) + " offset :offset limit :limit", filter, scope).param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> leaving(rs))
			.list();
	}

	/** All of them, one after the other. */
	public void forEach(UnknownLeavingFilter filter, Scope scope, Consumer<UnknownLeaving> reader) {
		ask(LINES.formatted(WITHIN), filter, scope).withFetchSize(FETCH).query(rs -> {
			reader.accept(leaving(rs));
		});
	}

	/** Those of the ids whose day still is not known. */
	public List<UnknownLeaving> find(Collection<Long> ids, Scope scope) {
		return ask(LINES.formatted(WITHIN + " and m.id = any (:ids)"), UnknownLeavingFilter.ALL, scope)
			.param("ids", ids.stream().mapToLong(Long::longValue).toArray())
			.query((rs, row) -> leaving(rs))
			.list();
	}

	/**
	 * Whether each of the ids is that of a leaving in the scope, its day known or not.
	 */
	public boolean areWithin(Collection<Long> ids, Scope scope) {
		long found = scope.bind(this.jdbc.sql("""
				select count(*) from movement m join student_account a on a.id = m.account_id
				where m.id = any (:ids) and m.kind = 'WITHDRAWAL' and %s and %s
				""".formatted(Scope.holds("m.organization_id"), Scope.HOLDS_ACCOUNT)))
			.param("ids", ids.stream().mapToLong(Long::longValue).toArray())
			.param("today", LocalDate.now(this.clock))
			.query(Long.class)
			.single();
		return found == ids.stream().distinct().count();
	}

	private StatementSpec ask(String sql, UnknownLeavingFilter filter, Scope scope) {
		return SoughtName.bind(scope.bind(this.jdbc.sql(sql)), filter.text())
			.param("today", LocalDate.now(this.clock))
			.param("organization", filter.organization());
	}

	private static UnknownLeaving leaving(ResultSet rs) throws SQLException {
		return new UnknownLeaving(rs.getLong("id"),
				new UnknownLeaving.Child(rs.getString("number"), rs.getString("full_name"),
						rs.getObject("birth_date", LocalDate.class)),
				new UnknownLeaving.Where(rs.getString("code"), rs.getString("organization_name"),
						rs.getString("class_name")),
				rs.getObject("begins", LocalDate.class), rs.getObject("date", LocalDate.class));
	}

}
