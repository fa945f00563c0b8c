package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Comparator;

import ru.sgo.duplicates.decision.Candidate;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * Where and since when an account is counted twice.
 *
 * @param organizationA the id of the organization that the dates propose to leave
 * @param organizationB the id of the organization where the child came later
 */
record CaseDoubleCount(long organizationA, long organizationB, LocalDate since) {

	/**
	 * The first day of the stay of an account that is counted twice where the child
	 * attends; there it may be longer than it is counted twice.
	 * @param attends the code of the organization where the child attends
	 * @param countedTwice the first day counted twice
	 */
	static LocalDate attendedSince(Candidate account, String attends, LocalDate countedTwice) {
		return account.stays()
			.stream()
			.filter(stay -> stay.kind() == StayKind.REGULAR)
			.filter(stay -> stay.organization().equals(attends) && !stay.begins().isAfter(countedTwice))
			.map(Stay::begins)
			.max(Comparator.naturalOrder())
			.orElse(countedTwice);
	}

}
