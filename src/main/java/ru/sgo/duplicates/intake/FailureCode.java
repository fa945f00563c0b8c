package ru.sgo.duplicates.intake;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.sheets.SheetRefusal;

/** Why nothing of an import can be taken. */
enum FailureCode {

	FILE_GONE("intake.failed.file-gone"), EMPTY("intake.failed.empty"), NOT_TEXT("intake.failed.not-text"),
	ARCHIVE("intake.failed.archive"), PASSWORD_WANTED("intake.failed.password"),
	PASSWORD_WRONG("intake.failed.password-wrong"), PASSWORD_UNSUPPORTED("intake.failed.password-unsupported"),
	DAMAGED("intake.failed.damaged"), BROKEN("intake.failed.broken"), TOO_LARGE("intake.failed.too-large"),
	CUT("intake.failed.cut"), UNREADABLE("intake.failed.unreadable"), COLUMN_MISSING("intake.failed.column-missing"),
	TOO_MANY_PROBLEMS("intake.failed.too-many-problems"),

	ORGANIZATIONS_NOT_STUDENTS("intake.failed.organizations-not-students"),
	ORGANIZATIONS_NOT_MOVEMENTS("intake.failed.organizations-not-movements"),
	STUDENTS_NOT_ORGANIZATIONS("intake.failed.students-not-organizations"),
	STUDENTS_NOT_MOVEMENTS("intake.failed.students-not-movements"),
	MOVEMENTS_NOT_ORGANIZATIONS("intake.failed.movements-not-organizations"),
	MOVEMENTS_NOT_STUDENTS("intake.failed.movements-not-students"),

	CIRCLE("intake.failed.circle"), TOO_DEEP("intake.failed.too-deep"),

	/** Of the rows of a part; what they lack comes first. */
	NONE_TAKEN("intake.failed.none-taken"), NO_LIST_READ("intake.failed.no-list-read"),
	LISTS_OF_WHOM("intake.failed.lists-of-whom"), ORGANIZATIONS_FIRST("intake.failed.organizations-first"),
	ACCOUNTS_FIRST("intake.failed.accounts-first"), NOT_YOURS("intake.failed.not-yours"),

	/** Of sheets of answers. */
	ANSWERS_EMPTY("intake.failed.answers-empty"), ANSWERS_NONE("intake.failed.answers-none"),
	ANSWERS_CHANGED("intake.failed.answers-changed"),

	TOO_SLOW("intake.failed.too-slow"), UNEXPECTED("intake.failed.unexpected");

	private static final Set<FailureCode> MISPLACED = EnumSet.of(ORGANIZATIONS_NOT_STUDENTS,
			ORGANIZATIONS_NOT_MOVEMENTS, STUDENTS_NOT_ORGANIZATIONS, STUDENTS_NOT_MOVEMENTS,
			MOVEMENTS_NOT_ORGANIZATIONS, MOVEMENTS_NOT_STUDENTS);

	private final String messageKey;

	FailureCode(String messageKey) {
		this.messageKey = messageKey;
	}

	/** Why a file is no table that can be read. */
	static FailureCode of(SheetRefusal refusal) {
		return switch (refusal) {
			case EMPTY -> EMPTY;
			case NOT_A_TABLE -> NOT_TEXT;
			case ARCHIVE -> ARCHIVE;
			case PASSWORD_WANTED -> PASSWORD_WANTED;
			case PASSWORD_WRONG -> PASSWORD_WRONG;
			case PASSWORD_UNSUPPORTED -> PASSWORD_UNSUPPORTED;
			case DAMAGED -> DAMAGED;
			case BROKEN -> BROKEN;
			case CUT -> CUT;
			case UNREADABLE -> UNREADABLE;
			case TOO_LARGE -> TOO_LARGE;
		};
	}

	/** Whether a file was sent in the place of another one. */
	static boolean isMisplaced(@Nullable String messageKey) {
		return MISPLACED.stream().anyMatch(code -> code.messageKey.equals(messageKey));
	}

	/** The key of its sentence; kept with the import. */
	String messageKey() {
		return this.messageKey;
	}

}
