package ru.sgo.duplicates.decision;

/**
 * Why there is a second account (source document, "Основные причины возникновения
 * дублей").
 */
public enum Cause {

	/** S4: не выбыл своевременно. */
	NOT_WITHDRAWN,

	/** S5: выбытие и зачисление в одну дату. */
	SAME_DATE,

	/** S6: ошибочно зачислен в прикреплённые. */
	ATTACHED,

	/** Заведён заново вместо зачисления из выбывших. */
	AFTER_WITHDRAWAL,

	/** Заведён дважды в одной организации. */
	SAME_ORGANIZATION,

	/** Причина не установлена. */
	UNDETERMINED

}
