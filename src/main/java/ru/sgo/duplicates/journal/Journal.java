package ru.sgo.duplicates.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes acts and looks. An act is written in the transaction of what it tells of. */
@Component
public class Journal {

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
	public long record(Act act, Actor actor) {
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
			.param("kind", act.kind())
			.param("account", act.account())
			.param("organization", act.organization())
			.param("caseNumber", act.caseNumber())
			.param("importId", act.importId())
			.param("before", jsonOrNull(act.before()))
			.param("after", jsonOrNull(act.after()))
			.query(Long.class)
			.single();
	}

	/**
	 * Writes that somebody looked at something.
	 * @param kind what kind of look, a word in lower case
	 * @param subject numbers and codes only
	 * @param reason why, where a reason is asked for
	 */
	@Transactional
	public void looked(String kind, String subject, @Nullable String reason, Actor actor) {
		this.jdbc
			.sql("insert into look (at, actor, kind, subject, reason) values (:at, :actor, :kind, :subject, :reason)")
			.param("at", Timestamp.from(this.clock.instant()))
			.param("actor", actor.login())
			.param("kind", kind)
			.param("subject", subject)
			.param("reason", reason)
			.update();
	}

	private @Nullable String jsonOrNull(Map<String, ?> values) {
		return values.isEmpty() ? null : this.json.writeValueAsString(values);
	}

}
