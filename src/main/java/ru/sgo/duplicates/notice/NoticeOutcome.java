package ru.sgo.duplicates.notice;

/** What becomes of the word that an organization was told. */
public sealed interface NoticeOutcome {

	/** It is kept. */
	record Kept() implements NoticeOutcome {
	}

	/** It cannot be so; nothing was kept. */
	record Invalid(String field, String messageKey) implements NoticeOutcome {
	}

	/** No such organization in the scope. */
	record Unknown() implements NoticeOutcome {
	}

}
