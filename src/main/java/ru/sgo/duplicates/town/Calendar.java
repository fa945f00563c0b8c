package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** The days of the present school year on which mistakes are made. */
record Calendar(LocalDate schoolYear, LocalDate asOf, Random random) {

	/** Some day so far, at least a fortnight after the beginning. */
	LocalDate someDay() {
		int days = Math.max(1, (int) ChronoUnit.DAYS.between(this.schoolYear, this.asOf) - 30);
		return this.schoolYear.plusDays(14L + this.random.nextInt(days));
	}

}
