package ru.sgo.duplicates.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.journal.Actor;

/** Writes objections and their answers, while their case is held. */
@Component
class TaskObjectionStore {

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskObjectionStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** One that was made; of a case that is disputed the latest waits for its answer. */
	record Made(long id, long caseNumber, long task, @Nullable LocalDate stated, @Nullable DecisionAnswer answer,
			boolean latest) {
	}

	void make(Task task, TaskObjection wish, Actor by) {
		TaskStatedOrder stated = wish.stated();
		TaskObjectionLetter letter = wish.letter();
		this.jdbc.sql("""
				insert into objection (case_number, task_id, reason, stated_date, order_number, order_date,
				  letter_number, letter_date, made_by, made_at)
				values (:case, :task, :reason, :stated, :order, :signed, :letter, :written, :by, :at)
				""")
			.param("case", task.caseNumber())
			.param("task", task.id())
			.param("reason", wish.reason())
			.param("stated", (stated != null) ? stated.date() : null, Types.DATE)
			.param("order", (stated != null) ? stated.number() : null)
			.param("signed", (stated != null) ? stated.signedOn() : null, Types.DATE)
			.param("letter", (letter != null) ? letter.number() : null)
			.param("written", (letter != null) ? letter.date() : null, Types.DATE)
			.param("by", by.login())
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
	}

	Optional<Made> find(long id) {
		return this.jdbc.sql("""
				select o.*, not exists (select from objection later
				    where later.case_number = o.case_number and later.id > o.id) as latest
				from objection o where o.id = :id
				""").param("id", id).query((rs, row) -> made(rs)).optional();
	}

	/** Answers what waits for an answer in a case that was disputed. */
	void answer(long caseNumber, DecisionAnswer answer, @Nullable String reason, Actor by) {
		this.jdbc.sql("""
				update objection set answer = :answer, answer_reason = :reason, answered_by = :by, answered_at = :at
				where case_number = :case and answer is null
				  and id = (select max(id) from objection where case_number = :case)
				""")
			.param("answer", answer.code())
			.param("reason", reason)
			.param("by", by.login())
			.param("at", Timestamp.from(this.clock.instant()))
			.param("case", caseNumber)
			.update();
	}

	private static Made made(ResultSet rs) throws SQLException {
		String answer = rs.getString("answer");
		return new Made(rs.getLong("id"), rs.getLong("case_number"), rs.getLong("task_id"),
				rs.getObject("stated_date", LocalDate.class), (answer != null) ? DecisionAnswer.of(answer) : null,
				rs.getBoolean("latest"));
	}

}
