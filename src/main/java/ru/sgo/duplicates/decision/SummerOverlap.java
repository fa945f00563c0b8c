package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.time.Month;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;

/**
 * The kindergarten may keep the child until the end of August, whatever the school's
 * order of the summer says: both orders may be right, and a person chooses which date
 * moves.
 */
final class SummerOverlap {

	private SummerOverlap() {
	}

	/**
	 * Whether the kindergarten's stay ends in the summer in which the school's had begun.
	 */
	static boolean is(Stay left, Stay arrival) {
		LocalDate begins = arrival.begins();
		LocalDate ends = left.ends();
		return left.organizationKind() == OrganizationKind.KINDERGARTEN
				&& arrival.organizationKind() == OrganizationKind.SCHOOL && ends != null
				&& left.begins().isBefore(begins) && begins.getMonth().compareTo(Month.JUNE) >= 0
				&& ends.isAfter(begins) && !ends.isAfter(LocalDate.of(begins.getYear(), Month.AUGUST, 31));
	}

	/**
	 * With the last day in the kindergarten and the day on which the school may begin.
	 */
	static Reason reason(Stay left) {
		LocalDate ends = StayFacts.endOrNever(left);
		return Reason.of("look.kindergarten-until-august").place(left.organization()).day(ends).day(ends.plusDays(1));
	}

}
