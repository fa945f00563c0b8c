package ru.sgo.duplicates.town;

import java.time.LocalDate;

/**
 * Where and when a child is, as it should be entered.
 *
 * @param age full years in the year in which the present school year begins
 * @param nearby another kindergarten
 * @param other another school, of every seventh child under another authority
 * @param crafts the house of crafts, to which every fifth goes beside the school
 */
record Life(Child child, int age, String kindergarten, String nearby, String school, String other, String crafts) {

	static final int YOUNGEST = 3;

	static final int SCHOOL_AGE = 7;

	private static final int GRADES = 11;

	/** The same places for another child, so many years older. */
	Life of(Child another, int older) {
		return new Life(another, this.age + older, this.kindergarten, this.nearby, this.school, this.other,
				this.crafts);
	}

	AccountSheet live(Registrar registrar, LocalDate schoolYear) {
		LocalDate first = schoolYear.minusYears(this.age - YOUNGEST);
		AccountSheet sheet = registrar.account(this.child, first.minusDays(20), "По заявлению", this.kindergarten);
		sheet.enrolled(this.kindergarten, first, "Младшая группа");
		if (this.age >= SCHOOL_AGE) {
			LocalDate toSchool = schoolYear.minusYears(this.age - SCHOOL_AGE);
			sheet.withdrawn(this.kindergarten, toSchool.minusDays(40));
			sheet.enrolled(this.school, toSchool, "1А");
			if (this.age >= SCHOOL_AGE + GRADES) {
				sheet.withdrawn(this.school, toSchool.plusYears(GRADES).minusDays(60));
			}
		}
		if (this.age % 5 == 0) {
			sheet.enrolled(this.crafts, schoolYear.minusYears(1).plusDays(9), "Кружок");
		}
		return sheet;
	}

	String grade() {
		return Math.min(GRADES, this.age - SCHOOL_AGE + 1) + "А";
	}

}
