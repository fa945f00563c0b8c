package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Step;
import ru.sgo.duplicates.report.OrganizationTree;

/**
 * What an organization owes for a case; it never changes.
 *
 * @param position its place in the plan, from 0
 * @param organization the id of who owes it
 * @param at the id of the organization where it takes effect
 * @param account the id of the account that it changes
 * @param date the date that the order must bear, for acts that have one
 * @param waitsFor the ids of the tasks that come first
 * @param stays what the account is to have there
 */
record TaskDuty(long id, long caseNumber, int position, Act act, long organization, long at, long account,
		@Nullable LocalDate date, List<Long> waitsFor, List<TaskStay> stays) {

	TaskDuty {
		waitsFor = List.copyOf(waitsFor);
		stays = List.copyOf(stays);
	}

	/** The step of a plan as a duty. */
	static TaskDuty of(Step step, long id, long caseNumber, int position, OrganizationTree places, long account,
			List<Long> waitsFor) {
		return new TaskDuty(id, caseNumber, position, step.act(), places.id(step.organization()), places.id(step.at()),
				account, step.date(), waitsFor,
				step.stays().stream().map(stay -> new TaskStay(stay.begins(), stay.ends())).toList());
	}

}
