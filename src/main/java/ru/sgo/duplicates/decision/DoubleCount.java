package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.List;

/**
 * One account counted in two organizations at once, or twice in one.
 *
 * @param organizationA the code of the organization that the child left or should have
 * left
 * @param organizationB the code of the organization where it is; the same as the other
 * when it is attached and enrolled in one
 * @param since the first day counted twice
 */
public record DoubleCount(String account, Kind kind, String organizationA, String organizationB, LocalDate since,
		Certainty certainty, List<Reason> reasons, Plan plan) {

	public DoubleCount {
		reasons = List.copyOf(reasons);
	}

	/** How the account comes to be counted twice. */
	public enum Kind {

		/** S5: withdrawn from one and enrolled in the other on one day. */
		SAME_DATE,

		/** Enrolled in both at once. */
		OVERLAP,

		/** S6: attached and enrolled in one organization. */
		ATTACHED;

		/** The cause by which a case of this kind is named. */
		public Cause cause() {
			return switch (this) {
				case SAME_DATE -> Cause.SAME_DATE;
				case OVERLAP -> Cause.NOT_WITHDRAWN;
				case ATTACHED -> Cause.ATTACHED;
			};
		}

	}

}
