package ru.sgo.duplicates.journal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of the lines of the journal, in the order in which they are offered; each has
 * words of its own, {@code journal.kind.} and its code.
 */
public enum JournalKind {

	SIGN_IN, SIGN_IN_FAILED, CARD, DOWNLOAD, DOCUMENTS, MATCHES, ENROLMENT, WITHDRAWAL, ATTACHMENT, DETACHMENT,
	TRANSFER, CORRECT_DATE, ENROL_INSTEAD_OF, TAKE_BACK, TAKE_BACK_MISTAKEN, DELETE, RESTORE, AGREE_TO_CLAIM, IMPORT,
	IMPORT_CANCELLED, REPORT, REPORT_CANCELLED, CONFIRM_CLEAR, CASE_CONFIRM, CASE_KEEP, CASE_DAY, CASE_DISTINCT,
	CASE_LAWFUL, CASE_OBJECTION, CASE_AGREED, CASE_UPHELD, CASE_TAKEN_BACK, CASE_EXPLAINED, CASE_CLARIFIED,
	CASE_ANSWERED, TASK_DEADLINE, CREATE_USER, RESET_PASSWORD, CHANGE_PASSWORD, BLOCK_USER, UNBLOCK_USER,
	ORGANIZATIONS_HERE, ORGANIZATION_CONTACT, ORGANIZATION_CLOSED, ORGANIZATION_REOPENED, ORGANIZATION_WOUND_UP,
	LETTERHEAD, LETTERS, LETTERS_CANCELLED, NOTICE_GIVEN, ABSENCE_MARKED, ABSENCE_UNMARKED, REPORTING_DAY_ADDED,
	REPORTING_DAY_CHANGED, REPORTING_DAY_REMOVED, FIGURE_SUBMITTED, WORD_SAME, WORD_DISTINCT, WORD_TAKEN_BACK,
	RETENTION, ERASE;

	/** The kind as it stands in the database and in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Empty for what no line is any longer. */
	public static Optional<JournalKind> of(String code) {
		return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
	}

}
