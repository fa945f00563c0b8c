package ru.sgo.duplicates.resolution;

/** Which cases a report is about: those of its groups, and of what stands beside them. */
public final class CaseOfReport {

	/**
	 * Holds for such a case {@code c}. Has the parameter {@code :report}. Three lists
	 * that are made once, and no join: how many of the cases lie in them nobody can
	 * foretell.
	 */
	public static final String HOLDS = """
			(c.number in (select case_number from report_line where report_id = :report)
			  or c.number in (select case_number from report_double_count where report_id = :report)
			  or c.number in (select case_number from report_outside where report_id = :report))
			""";

	private CaseOfReport() {
	}

}
