package ru.sgo.duplicates.intake;

import java.util.Arrays;
import java.util.Optional;

import ru.sgo.duplicates.sheets.LeftOutReason;

/** What can be wrong with a file or a row of which the rest is taken. */
enum ProblemCode {

	NO_ROWS("intake.no-rows"), COLUMN_UNKNOWN("intake.column-unknown"), COLUMN_TWICE("intake.column-twice"),

	VALUE_MISSING("intake.value-missing"), VALUE_TOO_LONG("intake.value-too-long"),
	CELLS_TOO_MANY("intake.cells-too-many"), CELL_ERROR("intake.cell-error"), SHEET_HIDDEN("intake.sheet-hidden"),
	SHEET_SKIPPED("intake.sheet-skipped"), ABOVE_HEADER("intake.above-header"),

	/** The row says what an earlier one has said. */
	ROW_REPEATED("intake.row-repeated"),

	DATE_IMPOSSIBLE("intake.date-impossible"), DATE_NOT_UNDERSTOOD("intake.date-not-understood"),

	BIRTH_DATE_MISSING("intake.birth-date-missing"), BIRTH_DATE_STAND_IN("intake.birth-date.stand-in"),
	BIRTH_DATE_TOO_EARLY("intake.birth-date.too-early"), BIRTH_DATE_AFTER_TODAY("intake.birth-date.after-today"),
	BIRTH_DATE_AFTER_CREATION("intake.birth-date.after-creation"),
	BIRTH_DATE_AFTER_ENROLMENT("intake.birth-date.after-enrolment"),

	SEX_UNKNOWN("intake.sex-unknown"), ENTRY_METHOD_UNKNOWN("intake.entry-method-unknown"),
	CERTIFICATE_STRANGE("intake.certificate-strange"),

	SNILS_NO_NUMBER("intake.snils-no-number"), SNILS_TOO_SHORT("intake.snils-too-short"),
	SNILS_TOO_LONG("intake.snils-too-long"), SNILS_ROUNDED("intake.snils-rounded"), SNILS_ZEROS("intake.snils-zeros"),
	SNILS_WRONG("intake.snils-wrong"),

	NUMBER_UNUSABLE("intake.number-unusable"), NUMBER_TWICE("intake.number-twice"), DELETED_HERE("intake.deleted-here"),
	DELETED_HERE_BUT_SENT("intake.deleted-here-but-sent"), REAPPEARED("intake.reappeared"),
	ERASED_HERE("intake.erased-here"), PERSONAL_DATA_OF_ANOTHER("intake.personal-data-of-another"),

	ORGANIZATION_KIND_UNKNOWN("intake.organization-kind-unknown"), ORGANIZATION_TWICE("intake.organization-twice"),
	ORGANIZATION_UNDER_ITSELF("intake.organization-under-itself"), ORGANIZATION_UNKNOWN("intake.organization-unknown"),
	AUTHORITY_UNKNOWN("intake.authority-unknown"), NAME_NOT_CHANGED("intake.name-not-changed"),
	AUTHORITY_NOT_CHANGED("intake.authority-not-changed"), OWN_KIND("intake.own-kind"),
	ORGANIZATION_NOT_YOURS_TO_MAKE("intake.organization-not-yours-to-make"), GIVEN_AWAY("intake.given-away"),
	SUCCESSOR_WITHOUT_DAY("intake.successor-without-day"), CLOSING_NOT_YOURS("intake.closing-not-yours"),

	OUTSIDE_SCOPE("intake.outside-scope"), ACCOUNT_UNKNOWN("intake.account-unknown"),
	ACCOUNT_NOT_YOURS("intake.account-not-yours"),

	MOVEMENT_KIND_UNKNOWN("intake.movement-kind-unknown"), MOVEMENT_TOO_EARLY("intake.movement-too-early"),
	MOVEMENT_FAR_AHEAD("intake.movement-far-ahead"), MOVEMENT_BEFORE_BIRTH("intake.movement-before-birth"),
	ENROLLED_TOO_YOUNG("intake.enrolled-too-young"), ENROLLED_TOO_OLD("intake.enrolled-too-old"),
	WITHDRAWAL_BEFORE_ENROLMENT("intake.withdrawal-before-enrolment"),

	/** One document stands in two rows that differ in what is said of it. */
	MOVEMENT_TWICE("intake.movement-twice"), CORRECTED_HERE("intake.corrected-here"),
	ATTENDS_ELSEWHERE_TOO("intake.attends-elsewhere-too"),

	LIST_NAME_UNREADABLE("intake.list.name-unreadable"), LIST_ORGANIZATION_UNKNOWN("intake.list.organization-unknown"),
	LIST_OTHER_ORGANIZATION("intake.list.other-organization"), LIST_LEFT_WITHOUT_DAY("intake.list.left-without-day"),
	LIST_LEFT_UNKNOWN("intake.list.left-unknown"), LIST_TWICE("intake.list.twice"),
	LIST_SEVERAL_CHILDREN("intake.list.several-children"), LIST_SENT_TWICE("intake.list.sent-twice"),
	LIST_CLASS_LACKS("intake.list.class-lacks"), LIST_OF_LAST_YEAR("intake.list.of-last-year"),
	LIST_NOT_WHOLE("intake.list.not-whole"), LIST_OF_ADULTS("intake.list.of-adults"),
	LIST_FIELD_TWICE("intake.list.field-twice"), LIST_ANSWERS_APART("intake.list.answers-apart"),

	LOCK_FILE("intake.left-out.lock-file"), HIDDEN_FILE("intake.left-out.hidden"),
	NESTED_ARCHIVE("intake.left-out.nested");

	private final String messageKey;

	ProblemCode(String messageKey) {
		this.messageKey = messageKey;
	}

	/** The key of its sentence; kept with the problem. */
	String messageKey() {
		return this.messageKey;
	}

	/** Why a file of an archive is not read. */
	static ProblemCode of(LeftOutReason reason) {
		return switch (reason) {
			case LOCK_FILE -> LOCK_FILE;
			case HIDDEN -> HIDDEN_FILE;
			case NESTED -> NESTED_ARCHIVE;
		};
	}

	static Optional<ProblemCode> of(String messageKey) {
		return Arrays.stream(values()).filter(code -> code.messageKey.equals(messageKey)).findFirst();
	}

}
