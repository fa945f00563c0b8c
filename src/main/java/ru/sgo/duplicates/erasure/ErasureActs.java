package ru.sgo.duplicates.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.registry.Scope;

/** The acts, and what the journal says of each. */
@Component
@Transactional(readOnly = true)
public class ErasureActs {

	private static final String FOUND = "from erasure_act e join organization o on o.id = e.authority_id where "
			+ Scope.holds("e.authority_id");

	private static final String CHOSEN = FOUND
			+ """
					 and (:text::text is null or e.id::text = :text or strpos(lower(e.actor_name), lower(:text)) > 0
					   or exists (select from erasure_account n where n.act_id = e.id and (n.number = :text or n.kept_number = :text)))
					 and (:from::date is null or e.at >= :from::date::timestamp at time zone :zone)
					 and (:to::date is null or e.at < (:to::date + 1)::timestamp at time zone :zone)
					""";

	private static final String SELECT = """
			select e.*, o.code,
			  (select count(*) from erasure_account n where n.act_id = e.id)::int as accounts
			""";

	private static final String LINES = """
			select r.revision, r.at, r.actor, n.number, n.kept_number, n.case_number
			from erasure_account n join registry_act r on r.account_id = n.account_id and r.kind = 'erase'
			where n.act_id = :act order by n.number""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ErasureActs(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public long count(ErasureFilter filter, Scope scope) {
		return chosen("select count(*) " + CHOSEN, filter, scope).query(Long.class).single();
	}

	/** The latest first. */
	public List<ErasureAct> page(ErasureFilter filter, long offset, int limit, Scope scope) {
		return chosen(SELECT + CHOSEN + " order by e.id desc offset :offset limit :limit", filter, scope)
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> act(rs))
			.list();
	}

	/** All of them, one after the other. */
	public void forEach(ErasureFilter filter, Scope scope, Consumer<ErasureAct> reader) {
		chosen(SELECT + CHOSEN + " order by e.id desc", filter, scope).query(rs -> {
			reader.accept(act(rs));
		});
	}

	/** The act, if its authority lies in the scope. */
	public Optional<ErasureAct> find(long number, Scope scope) {
		return scope.bind(this.jdbc.sql(SELECT + FOUND + " and e.id = :number"))
			.param("number", number)
			.query((rs, row) -> act(rs))
			.optional();
	}

	/** What was erased by the act, by the numbers of the accounts. */
	public List<ErasureLine> lines(ErasureAct act) {
		return lines(act, 0, DueErasures.MOST);
	}

	public List<ErasureLine> lines(ErasureAct act, long offset, int limit) {
		return this.jdbc.sql(LINES + " offset :offset limit :limit")
			.param("act", act.number())
			.param("offset", offset)
			.param("limit", limit)
			.query((rs, row) -> new ErasureLine(rs.getLong("revision"), rs.getTimestamp("at").toInstant(),
					rs.getString("actor"), rs.getString("number"), rs.getString("kept_number"),
					rs.getLong("case_number")))
			.list();
	}

	Optional<ErasureAct> ofSelection(String digest, Scope scope) {
		return scope.bind(this.jdbc.sql(SELECT + FOUND + " and e.selection = :digest"))
			.param("digest", digest)
			.query((rs, row) -> act(rs))
			.optional();
	}

	/** Keeps what was selected under the number of a new act. */
	@Transactional
	long add(DueSelection selected, ErasureAct.Operator operator, long authority, ErasedBy by, int days, Instant at) {
		long act = this.jdbc
			.sql("""
					insert into erasure_act (authority_id, at, operator, operator_address, actor, actor_name, actor_role, days,
					  selection)
					values (:authority, :at, :operator, :address, :actor, :name, :role, :days, :selection)
					returning id
					""")
			.param("authority", authority)
			.param("at", Timestamp.from(at))
			.param("operator", operator.name())
			.param("address", operator.address())
			.param("actor", by.actor().login())
			.param("name", by.name())
			.param("role", by.role())
			.param("days", days)
			.param("selection", selected.digest())
			.query(Long.class)
			.single();
		this.jdbc.sql("""
				insert into erasure_account (act_id, account_id, number, kept_number, case_number)
				select :act, account_id, number, kept_number, case_number
				from unnest(:ids::bigint[], :numbers::text[], :kept::text[], :cases::bigint[])
				  as selected (account_id, number, kept_number, case_number)
				""")
			.param("act", act)
			.param("ids", selected.ids())
			.param("numbers", selected.accounts().stream().map(DueErasure::number).toArray(String[]::new))
			.param("kept", selected.accounts().stream().map(DueErasure::keptNumber).toArray(String[]::new))
			.param("cases", selected.accounts().stream().mapToLong(DueErasure::caseNumber).toArray())
			.update();
		return act;
	}

	private StatementSpec chosen(String sql, ErasureFilter filter, Scope scope) {
		return scope.bind(this.jdbc.sql(sql))
			.param("text", filter.text())
			.param("from", filter.from())
			.param("to", filter.to())
			.param("zone", this.clock.getZone().getId());
	}

	private static ErasureAct act(ResultSet rs) throws SQLException {
		return new ErasureAct(rs.getLong("id"), rs.getTimestamp("at").toInstant(),
				new ErasureAct.Operator(rs.getString("code"), rs.getString("operator"),
						rs.getString("operator_address")),
				new ErasureAct.By(rs.getString("actor"), rs.getString("actor_name"), rs.getString("actor_role")),
				rs.getInt("days"), rs.getInt("accounts"));
	}

}
