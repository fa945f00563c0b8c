package ru.sgo.duplicates.history;

/** What one dated document about one account in one organization says. */
public enum MovementKind {

	/** Зачисление: a regular stay begins. */
	ENROLMENT,

	/** Выбытие: the regular stay ends. */
	WITHDRAWAL,

	/** Зачисление в прикреплённые: an attached stay begins. */
	ATTACHMENT,

	/** Открепление: the attached stay ends. */
	DETACHMENT,

	/** Перевод в другой класс или группу: neither begins nor ends a stay. */
	TRANSFER

}
