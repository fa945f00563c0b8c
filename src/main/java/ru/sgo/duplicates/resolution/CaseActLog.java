package ru.sgo.duplicates.resolution;

import java.util.Map;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.journal.Journal;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.journal.RecordedAct;

/**
 * Writes into the journal that a person has decided about a case. What the person wrote
 * may tell of the child, and stands among the events of the case only.
 */
@Component
class CaseActLog {

	private final Journal journal;

	CaseActLog(Journal journal) {
		this.journal = journal;
	}

	/** An act of the authority. */
	void record(DuplicateCase duplicate, JournalKind kind, Actor by) {
		record(duplicate.number(), duplicate.authority(), kind, by);
	}

	/** An act of the organization that owes the task. */
	void record(Task task, JournalKind kind, Actor by) {
		record(task.caseNumber(), task.organization(), kind, by);
	}

	/**
	 * A person has put another day into the plan than was proposed.
	 * @param at the organization where it takes effect
	 */
	void record(DuplicateCase duplicate, DecisionDay day, long at, Actor by) {
		this.journal.record(new RecordedAct(JournalKind.CASE_DAY, null, at, duplicate.number(), null,
				Map.of("date", day.proposed().toString()), Map.of("date", day.date().toString())), by);
	}

	/** An act about a case. */
	void record(long caseNumber, long organization, JournalKind kind, Actor by) {
		this.journal.record(new RecordedAct(kind, null, organization, caseNumber, null, Map.of(), Map.of()), by);
	}

}
