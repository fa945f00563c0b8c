package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.JournalKind;

/**
 * Keeps what an organization answers that has been asked whether a child known from lists
 * has one card at the source or two.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskClarification {

	/** The keys of how much of two cards the registry knows, by how many of them. */
	private static final List<String> KNOWN = List.of("case.cards.unknown", "case.cards.one-known", "case.cards.known");

	private final CaseEvents events;

	private final CaseActLog log;

	private final JdbcClient jdbc;

	private final Clock clock;

	TaskClarification(CaseEvents events, CaseActLog log, JdbcClient jdbc, Clock clock) {
		this.events = events;
		this.log = log;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether nobody has answered the task yet, even if the facts have settled it. */
	boolean isUnanswered(Task task) {
		return this.jdbc.sql("select cards is null from task where id = :id")
			.param("id", task.id())
			.query(Boolean.class)
			.single();
	}

	/** Keeps an answer without fault. */
	void keep(DuplicateCase duplicate, Task task, TaskCards answer, Actor by) {
		this.jdbc.sql("update task set cards = :cards, card_numbers = :numbers, version = version + 1 where id = :id")
			.param("cards", answer.count())
			.param("numbers", answer.numbers().toArray(String[]::new))
			.param("id", task.id())
			.update();
		CaseEvent event = CaseEvent.of(task.caseNumber(), this.clock.instant(), by.login(),
				answer.numbers().isEmpty() ? CaseEventKind.ONE_CARD : CaseEventKind.TWO_CARDS);
		this.events.add((answer.numbers().isEmpty() ? event : event.with(answer.numbers().get(0),
				answer.numbers().get(1), KNOWN.get(known(duplicate, answer.numbers()))))
			.about(task.id()));
		this.log.record(task, JournalKind.CASE_CLARIFIED, by);
	}

	/** How many of the cards the registry knows under the authority of the case. */
	private int known(DuplicateCase duplicate, List<String> numbers) {
		return this.jdbc.sql("""
				select count(*) from student_account a
				where a.source = 'sgo' and a.deleted_at is null and a.number = any (:numbers)
				  and exists (select from organization_reach r where r.ancestor_id = :authority
				    and (r.organization_id = a.creator_id
				      or r.organization_id in (select organization_id from stay where account_id = a.id)))
				""")
			.param("numbers", numbers.toArray(String[]::new))
			.param("authority", duplicate.authority())
			.query(Integer.class)
			.single();
	}

}
