package ru.sgo.duplicates.headcount;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands in a calendar before anybody has changed it: the two forms of the federal
 * statistics that ask every authority for its children.
 *
 * @param day in a leap year; month and day are meant
 */
record ReportingUsual(String form, LocalDate day, HeadcountStage asks) {

	/**
	 * ОО-1 «Сведения об организации, осуществляющей … общее образование»: as of 20
	 * September. 85-К «Сведения о деятельности дошкольной образовательной организации»:
	 * as of the end of the year.
	 */
	static final List<ReportingUsual> ALL = List.of(
			new ReportingUsual("ОО-1", LocalDate.of(2000, 9, 20), HeadcountStage.PUPILS),
			new ReportingUsual("85-К", LocalDate.of(2000, 12, 31), HeadcountStage.PRESCHOOL));

}
