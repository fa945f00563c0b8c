package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ru.sgo.duplicates.history.Stay;

/**
 * The plan by which one account, counted in two organizations, comes to be where a person
 * says on which days: each day that is another one is corrected.
 */
public final class MovedDays {

	private MovedDays() {
	}

	/**
	 * Places are left before others are entered.
	 * @param before the account's stays
	 * @param after the same, each in its place, on the days that the person says
	 * @param authority the code of the authority
	 * @return without steps where no day is another one
	 */
	public static Plan plan(Candidate account, List<Stay> before, List<Stay> after, String authority) {
		List<Step> steps = new ArrayList<>();
		for (int i = 0; i < before.size(); i++) {
			LocalDate ends = after.get(i).ends();
			if (ends != null && !ends.equals(before.get(i).ends())) {
				Leaving.step(account, before.get(i), ends, authority).ifPresent(steps::add);
			}
		}
		for (int i = 0; i < before.size(); i++) {
			Stay stay = before.get(i);
			if (!stay.begins().equals(after.get(i).begins())) {
				steps.add(new Step(Act.CORRECT_ENROLMENT,
						Responsibility.forActAt(stay.organization(), stay.organizationKind(), authority),
						stay.organization(), account.number(), after.get(i).begins(), List.of()));
			}
		}
		return new Plan(steps);
	}

}
