package ru.sgo.duplicates.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Continuous presence of one account in one organization («числится с … по …»).
 *
 * @param organization the organization's code
 * @param organizationKind what the organization is
 * @param kind regular or attached
 * @param begins the first day of attendance
 * @param ends the last day of attendance, or {@code null} while still there; never before
 * {@code begins}
 */
public record Stay(String organization, OrganizationKind organizationKind, StayKind kind, LocalDate begins,
		@Nullable LocalDate ends) {

	public Stay {
		if (ends != null && ends.isBefore(begins)) {
			throw new IllegalArgumentException("A stay cannot end before it begins");
		}
	}

	/** Whether any day of the stay lies in the closed period. */
	public boolean meets(LocalDate from, LocalDate to) {
		return !this.begins.isAfter(to) && (this.ends == null || !this.ends.isBefore(from));
	}

	/** What is left of the stay on the days of which none of the others is. */
	public List<Stay> without(Collection<Stay> others) {
		List<Stay> left = new ArrayList<>();
		LocalDate next = this.begins;
		for (Stay other : others.stream().sorted(Comparator.comparing(Stay::begins)).toList()) {
			if (other.meets(next, (this.ends != null) ? this.ends : LocalDate.MAX)) {
				if (other.begins.isAfter(next)) {
					left.add(during(next, other.begins.minusDays(1)));
				}
				if (other.ends == null) {
					return left;
				}
				next = other.ends.plusDays(1);
			}
		}
		if (this.ends == null || !next.isAfter(this.ends)) {
			left.add(during(next, this.ends));
		}
		return left;
	}

	/** The same on other days. */
	public Stay during(LocalDate from, @Nullable LocalDate to) {
		return new Stay(this.organization, this.organizationKind, this.kind, from, to);
	}

	/**
	 * Whether the account is there, with all documents of that day: one that begins later
	 * is not there yet, one that ends that day no longer.
	 */
	public boolean isCurrent(LocalDate today) {
		return !this.begins.isAfter(today) && (this.ends == null || this.ends.isAfter(today));
	}

}
