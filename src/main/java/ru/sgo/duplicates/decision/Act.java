package ru.sgo.duplicates.decision;

/** What one organization has to do. */
public enum Act {

	/** Оформить выбытие. */
	WITHDRAW,

	/** Исправить дату выбытия. */
	CORRECT_WITHDRAWAL,

	/** Зачислить оригинал из выбывших. */
	ENROL,

	/** Открепить. */
	DETACH,

	/** Удалить дубль. */
	DELETE_ACCOUNT,

	/** Дать пояснение. */
	EXPLAIN

}
