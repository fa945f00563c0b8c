package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.resolution.DecisionDay;

/**
 * One day of the plan in its form.
 *
 * @param act whose day it is, by name
 * @param at the code of the organization where it takes effect
 * @param proposed the day as the rules propose it
 * @param shown the day as the page showed it: as proposed, or as it follows from others
 * @param said whether the person has said it before this page
 * @param date the day as the person leaves it
 */
record PlanDayForm(@Nullable String act, @Nullable String at, @Nullable LocalDate proposed, @Nullable LocalDate shown,
		@Nullable Boolean said, @Nullable LocalDate date) {

	/** As a step of a plan bears it. */
	static PlanDayForm of(DecisionDay day, boolean said) {
		return new PlanDayForm(day.act().name(), day.at(), day.proposed(), day.date(), said, day.date());
	}

	/** Whether the person says it, rather than that it follows from what is said. */
	boolean isSaid() {
		return Boolean.TRUE.equals(this.said) || !Objects.equals(this.date, this.shown);
	}

	/** Whether it is another day than proposed. */
	public boolean isChanged() {
		return !Objects.equals(this.date, this.proposed);
	}

	boolean lacksDay() {
		return this.date == null;
	}

	/** Empty where the plan can have no such day. */
	Optional<DecisionDay> toDay() {
		return toDay(this.date);
	}

	private Optional<DecisionDay> toDay(@Nullable LocalDate then) {
		if (this.at == null || this.proposed == null || then == null) {
			return Optional.empty();
		}
		return Arrays.stream(Act.values())
			.filter(one -> one.name().equals(this.act))
			.map(one -> new DecisionDay(one, this.at, this.proposed, then))
			.findFirst();
	}

	/** Whether a step of a plan bears this very day. */
	boolean isOf(DecisionDay day) {
		return day.at().equals(this.at) && day.proposed().equals(this.proposed)
				&& toDay(this.proposed).filter(own -> own.leaves() == day.leaves()).isPresent();
	}

}
