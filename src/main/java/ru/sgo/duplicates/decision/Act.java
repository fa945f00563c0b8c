package ru.sgo.duplicates.decision;

/** What one organization has to do. */
public enum Act {

	/** Оформить выбытие. */
	WITHDRAW,

	/** Исправить дату выбытия. */
	CORRECT_WITHDRAWAL,

	/** Исправить дату зачисления. */
	CORRECT_ENROLMENT,

	/** Зачислить оригинал из выбывших. */
	ENROL,

	/** Прикрепить оригинал. */
	ATTACH,

	/** Открепить. */
	DETACH,

	/** Удалить дубль. */
	DELETE_ACCOUNT,

	/** Дать пояснение. */
	EXPLAIN,

	/** Уточнить, одна у ребёнка карточка или две. */
	CLARIFY;

	/** Whether it asks for words and changes nothing in the registry. */
	public boolean isAnswer() {
		return this == EXPLAIN || this == CLARIFY;
	}

	/** Whether the kept account takes stays of another one over by it. */
	public boolean takesOver() {
		return this == ENROL || this == ATTACH;
	}

}
