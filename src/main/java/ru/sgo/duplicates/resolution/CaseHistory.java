package ru.sgo.duplicates.resolution;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the history of the cases: who, when, what and why. */
@Component
class CaseHistory {

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	CaseHistory(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One entry.
	 *
	 * @param kind a message key is {@code case.event.} and this word
	 * @param note what a person wrote
	 */
	record Event(long caseNumber, Instant at, String actor, String kind, List<String> arguments, @Nullable String note,
			@Nullable Long report, @Nullable Long task) {

		static Event of(long caseNumber, Instant at, String actor, String kind) {
			return new Event(caseNumber, at, actor, kind, List.of(), null, null, null);
		}

		Event note(@Nullable String text) {
			return new Event(this.caseNumber, this.at, this.actor, this.kind, this.arguments, text, this.report,
					this.task);
		}

		Event with(String... values) {
			return new Event(this.caseNumber, this.at, this.actor, this.kind, List.of(values), this.note, this.report,
					this.task);
		}

		Event in(long reportId) {
			return new Event(this.caseNumber, this.at, this.actor, this.kind, this.arguments, this.note, reportId,
					this.task);
		}

		Event about(long taskId) {
			return new Event(this.caseNumber, this.at, this.actor, this.kind, this.arguments, this.note, this.report,
					taskId);
		}

	}

	void add(Event... events) {
		add(List.of(events));
	}

	void add(List<Event> events) {
		this.jdbc.batchUpdate("""
				insert into case_event (case_number, at, actor, kind, arguments, note, report_id, task_id)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""", events, BATCH, (statement, event) -> {
			statement.setLong(1, event.caseNumber());
			statement.setTimestamp(2, Timestamp.from(event.at()));
			statement.setString(3, event.actor());
			statement.setString(4, event.kind());
			statement.setArray(5, statement.getConnection().createArrayOf("text", event.arguments().toArray()));
			statement.setString(6, event.note());
			statement.setObject(7, event.report(), Types.BIGINT);
			statement.setObject(8, event.task(), Types.BIGINT);
		});
	}

}
