package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.DecisionToKeep;

/**
 * One stay on the proposed way of the child, as a person leaves it.
 *
 * @param organization the organization's code
 * @param from the first day there
 * @param to the last day there; empty while the child is there
 * @param wasFrom the first day as it was proposed
 * @param wasTo the last day as it was proposed
 * @param left whether it is not brought back
 */
record WayForm(@Nullable String organization, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable LocalDate wasFrom, @Nullable LocalDate wasTo, @Nullable Boolean left) {

	static WayForm of(DecisionToKeep.Stay stay) {
		return new WayForm(stay.organization(), stay.from(), stay.to(), stay.from(), stay.to(), false);
	}

	boolean isLeft() {
		return Boolean.TRUE.equals(this.left);
	}

	/** Whether it is another one than was proposed. */
	boolean isChanged() {
		return isLeft() || !Objects.equals(this.from, this.wasFrom) || !Objects.equals(this.to, this.wasTo);
	}

	boolean lacksDay() {
		return !isLeft() && this.from == null;
	}

	DecisionToKeep.Stay stay() {
		return new DecisionToKeep.Stay((this.organization != null) ? this.organization : "",
				Objects.requireNonNull(this.from), this.to);
	}

}
