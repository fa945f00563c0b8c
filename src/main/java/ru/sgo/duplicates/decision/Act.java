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

	/** Whether the kept account takes stays of another one over by it. */
	public boolean takesOver() {
		return this == ENROL || this == ATTACH;
	}

}
