package ru.sgo.duplicates.journal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps acts and looks. An act is written in the transaction of what it tells of. */
@Component
public class Journal {

	/** No act is overtaken by more than so many others. */
	private static final int LAST = 10_000;

	private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Journal(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Writes an act.
	 * @return its revision, growing with time
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long record(RecordedAct act, Actor actor) {
		return this.jdbc.sql("""
				insert into registry_act (at, actor, on_behalf_of, origin, kind, account_id, organization_id,
				  case_number, import_id, before, after)
				values (:at, :actor, :onBehalfOf, :origin, :kind, :account, :organization,
				  :caseNumber, :importId, :before::jsonb, :after::jsonb)
				returning revision
				""")
			.param("at", Timestamp.from(this.clock.instant()))
			.param("actor", actor.login())
			.param("onBehalfOf", actor.onBehalfOf())
			.param("origin", actor.origin().code())
			.param("kind", act.kind().code())
			.param("account", act.account())
			.param("organization", act.organization())
			.param("caseNumber", act.caseNumber())
			.param("importId", act.importId())
			.param("before", jsonOrNull(act.before()))
			.param("after", jsonOrNull(act.after()))
			.query(Long.class)
			.single();
	}

	/** Writes many acts of one moment. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(List<RecordedAct> acts, Actor actor) {
		this.jdbc.sql("""
				insert into registry_act (at, actor, on_behalf_of, origin, kind, account_id, organization_id,
				  case_number, import_id, before, after)
				select :at, :actor, :onBehalfOf, :origin, kind, account, organization, case_number, import_id,
				  before::jsonb, after::jsonb
				from unnest(:kinds::text[], :accounts::bigint[], :organizations::bigint[], :cases::bigint[],
				  :imports::bigint[], :before::text[], :after::text[]) with ordinality
				  as act (kind, account, organization, case_number, import_id, before, after, place)
				order by place
				""")
			.param("at", Timestamp.from(this.clock.instant()))
			.param("actor", actor.login())
			.param("onBehalfOf", actor.onBehalfOf())
			.param("origin", actor.origin().code())
			.param("kinds", acts.stream().map(act -> act.kind().code()).toArray(String[]::new))
			.param("accounts", acts.stream().map(RecordedAct::account).toArray(Long[]::new))
			.param("organizations", acts.stream().map(RecordedAct::organization).toArray(Long[]::new))
			.param("cases", acts.stream().map(RecordedAct::caseNumber).toArray(Long[]::new))
			.param("imports", acts.stream().map(RecordedAct::importId).toArray(Long[]::new))
			.param("before", acts.stream().map(act -> jsonOrNull(act.before())).toArray(String[]::new))
			.param("after", acts.stream().map(act -> jsonOrNull(act.after())).toArray(String[]::new))
			.update();
	}

	/**
	 * A mark that is another one after every act. An act that was begun before others may
	 * end after them: so the last ones are counted, too.
	 */
	@Transactional(readOnly = true)
	public String mark() {
		return this.jdbc.sql("""
				select concat(max(revision), '-', count(*)) from registry_act
				where revision > (select coalesce(max(revision), 0) from registry_act) - :last
				""").param("last", LAST).query(String.class).single();
	}

	/** What was done about the account for any of the cases, the latest first. */
	@Transactional(readOnly = true)
	public List<RecordedAct> acts(long account, Collection<Long> cases) {
		return this.jdbc.sql("""
				select * from registry_act where account_id = :account and case_number = any (:cases)
				order by revision desc
				""")
			.param("account", account)
			.param("cases", cases.stream().mapToLong(Long::longValue).toArray())
			.query((rs, row) -> new RecordedAct(JournalKind.of(rs.getString("kind")).orElseThrow(), account,
					rs.getObject("organization_id", Long.class), rs.getLong("case_number"),
					rs.getObject("import_id", Long.class), values(rs.getString("before")),
					values(rs.getString("after"))))
			.list();
	}

	/**
	 * Whether the latest of such acts on the account in the organization was done by
	 * somebody else in the organization's name.
	 */
	@Transactional(readOnly = true)
	public boolean wasDoneForIt(long account, long organization, long caseNumber, Set<JournalKind> kinds) {
		return this.jdbc.sql("""
				select on_behalf_of is not null from registry_act
				where account_id = :account and organization_id = :organization and case_number = :case
				  and kind = any (:kinds) order by revision desc limit 1
				""")
			.param("account", account)
			.param("organization", organization)
			.param("case", caseNumber)
			.param("kinds", kinds.stream().map(JournalKind::code).toArray(String[]::new))
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	/**
	 * Writes that somebody looked at something.
	 * @param kind what kind of look
	 * @param subject numbers and codes only
	 * @param reason why, where a reason is asked for
	 */
	@Transactional
	public void looked(JournalKind kind, String subject, @Nullable String reason, Actor actor) {
		write(kind, subject, reason, null, actor);
	}

	/**
	 * Writes that somebody asked for a child.
	 * @param found how many accounts were found
	 * @param child by what the child is known again, see {@link JournalKey}
	 */
	@Transactional
	public void asked(JournalKind kind, int found, Collection<String> child, Actor actor) {
		write(kind, String.valueOf(found), null, child.toArray(String[]::new), actor);
	}

	private void write(JournalKind kind, String subject, @Nullable String reason, String @Nullable [] asked,
			Actor actor) {
		this.jdbc.sql("""
				insert into look (at, actor, kind, subject, reason, asked)
				values (:at, :actor, :kind, :subject, :reason, :asked)
				""")
			.param("at", Timestamp.from(this.clock.instant()))
			.param("actor", actor.login())
			.param("kind", kind.code())
			.param("subject", subject)
			.param("reason", reason)
			.param("asked", asked, Types.ARRAY)
			.update();
	}

	private Map<String, ?> values(@Nullable String written) {
		return (written == null) ? Map.of() : this.json.readValue(written, VALUES);
	}

	private @Nullable String jsonOrNull(Map<String, ?> values) {
		return values.isEmpty() ? null : this.json.writeValueAsString(values);
	}

}
