package ru.sgo.duplicates.detection;

/** How much the accounts of a pair or a group agree. */
public enum Tier {

	/** Полное совпадение: equal personal data, no contradicting document (S1). */
	IDENTICAL,

	/** Вероятный дубль: so alike that another child is very unlikely. */
	PROBABLE,

	/** Сходство, проверить: worth a look, never counted. */
	CHECK

}
