package ru.sgo.duplicates.intake;

/**
 * In which class the registry has a child: that of its newest document that names one.
 */
final class LastClass {

	/** Documents {@code m} that name one, the newest of an account first. */
	private static final String NAMED = """
			m.superseded_at is null and m.class_name is not null and m.kind in ('ENROLMENT', 'TRANSFER')""";

	/** That of the account {@code t} in its organization. */
	static final String OF_ACCOUNT = """
			(select m.class_name from movement m where m.account_id = t.account_id
			  and m.organization_id = t.organization_id and %s order by m.date desc, m.id desc limit 1)"""
		.formatted(NAMED);

	/**
	 * Makes the table {@code listed_class}: that of each row of the lists whose account
	 * has one, all at once.
	 */
	private static final String OF_ROWS = """
			create temp table listed_class on commit drop as
			select distinct on (s.line) s.line, m.class_name
			from listed s join movement m on m.account_id = s.account_id and m.organization_id = s.organization_id
			where %s order by s.line, m.date desc, m.id desc
			""".formatted(NAMED);

	private LastClass() {
	}

	/** Makes the table {@code listed_class}, by the line of each row. */
	static void find(Merge merge) {
		merge.update(OF_ROWS);
		merge.update("analyze listed_class (line)");
	}

	/** Whether two names of classes differ by more than how they are written. */
	static String differ(String one, String other) {
		return plain(one) + " <> " + plain(other);
	}

	/** Whether they are the same, however they are written. */
	static String equal(String one, String other) {
		return plain(one) + " = " + plain(other);
	}

	/** A class as it is compared: «5-А» is «5 а». */
	static String plain(String className) {
		return "regexp_replace(lower(%s), '[^а-яa-z0-9]', '', 'g')".formatted(className);
	}

}
