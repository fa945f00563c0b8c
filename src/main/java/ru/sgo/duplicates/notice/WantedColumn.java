package ru.sgo.duplicates.notice;

/**
 * A column of the list that is asked for, under a heading that the import knows in every
 * language in which it is written.
 */
enum WantedColumn {

	SURNAME("letter.list.column.surname", "letter.list.column.surname.what", true, 20),

	GIVEN_NAME("letter.list.column.given-name", "letter.list.column.given-name.what", true, 16),

	PATRONYMIC("letter.list.column.patronymic", "letter.list.column.patronymic.what", true, 20),

	BIRTH_DATE("letter.list.column.birth-date", "letter.list.column.birth-date.what", true, 16),

	CLASS_NAME("letter.list.column.class", "letter.list.column.class.what", true, 16),

	ENROLLED_ON("letter.list.column.enrolled-on", "letter.list.column.enrolled-on.what", false, 18),

	SNILS("letter.list.column.snils", "letter.list.column.snils.what", false, 18),

	NUMBER("letter.list.column.number", "letter.list.column.number.what", false, 18);

	private final String heading;

	private final String what;

	private final boolean necessary;

	private final int width;

	WantedColumn(String heading, String what, boolean necessary, int width) {
		this.heading = heading;
		this.what = what;
		this.necessary = necessary;
		this.width = width;
	}

	/** The key of its heading. */
	String heading() {
		return this.heading;
	}

	/** The key of what is to be written in it. */
	String what() {
		return this.what;
	}

	/** Whether the list is of little use without it. */
	boolean isNecessary() {
		return this.necessary;
	}

	/** In characters. */
	int width() {
		return this.width;
	}

}
