package ru.sgo.duplicates.retention;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.JournalKind;

/** Tells of every rule for how long it keeps, and how much is due. No names. */
@Component
public class RetentionStates {

	private final Map<RetentionRule, KeptForDays> kept = new EnumMap<>(RetentionRule.class);

	private final RetentionDays days;

	private final JdbcClient jdbc;

	RetentionStates(List<KeptForDays> kept, RetentionDays days, JdbcClient jdbc) {
		kept.forEach(one -> this.kept.put(one.rule(), one));
		this.days = days;
		this.jdbc = jdbc;
	}

	/** All rules, in their order. */
	@Transactional(readOnly = true)
	public List<RetentionState> all() {
		Map<String, Instant> times = times();
		return Stream.of(RetentionRule.values())
			.map(rule -> new RetentionState(rule, this.days.of(rule),
					this.kept.containsKey(rule) ? this.kept.get(rule).count(this.days.limit(rule)) : null,
					times.get(rule.code())))
			.toList();
	}

	/** When each rule was last kept, by its code. */
	private Map<String, Instant> times() {
		Map<String, Instant> times = new HashMap<>();
		this.jdbc.sql("""
				select after ->> 'rule' as rule, max(at) as at from registry_act where kind = :kind group by 1
				""").param("kind", JournalKind.RETENTION.code()).query(rs -> {
			times.put(rs.getString("rule"), rs.getTimestamp("at").toInstant());
		});
		return times;
	}

}
