package ru.sgo.duplicates.history;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year: from 1 September to 31 August.
 *
 * @param begins the year in which it begins
 */
public record AcademicYear(int begins) {

	/** The one that the day belongs to. */
	public static AcademicYear of(LocalDate day) {
		return new AcademicYear(day.getYear() - ((day.getMonthValue() < Month.SEPTEMBER.getValue()) ? 1 : 0));
	}

	public LocalDate firstDay() {
		return LocalDate.of(this.begins, Month.SEPTEMBER, 1);
	}

	public LocalDate lastDay() {
		return LocalDate.of(this.begins + 1, Month.AUGUST, 31);
	}

	/**
	 * From this day on classes are promoted into this year: «перевод в следующий класс»
	 * is ordered from June until 1 September.
	 */
	public LocalDate firstPromotion() {
		return LocalDate.of(this.begins, Month.JUNE, 1);
	}

}
