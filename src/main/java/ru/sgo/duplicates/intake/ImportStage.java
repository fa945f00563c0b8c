package ru.sgo.duplicates.intake;

/** What an import is at. */
enum ImportStage {

	READING_ORGANIZATIONS("intake.stage.reading.organizations"), READING_STUDENTS("intake.stage.reading.students"),
	READING_MOVEMENTS("intake.stage.reading.movements"), READING_LISTS("intake.stage.reading.lists"),

	/** Sheets of answers are read and tried, or carried out. */
	ANSWERS("intake.stage.answers"),

	/** For another import or a report to end. */
	WAITING("intake.stage.waiting"),

	/** Organizations and accounts are written. */
	MERGING("intake.stage.merging"), MOVEMENTS("intake.stage.movements"), STAYS("intake.stage.stays");

	private final String messageKey;

	ImportStage(String messageKey) {
		this.messageKey = messageKey;
	}

	static ImportStage reading(Part part) {
		return switch (part) {
			case ORGANIZATIONS -> READING_ORGANIZATIONS;
			case STUDENTS -> READING_STUDENTS;
			case MOVEMENTS -> READING_MOVEMENTS;
		};
	}

	String messageKey() {
		return this.messageKey;
	}

}
