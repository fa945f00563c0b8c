package ru.sgo.duplicates.decision;

/** How an account came to be («Способ ввода»). */
public enum EntryMethod {

	/** Быстрый ввод: the child was typed in anew. */
	QUICK_ENTRY,

	/** Из заявления. */
	APPLICATION,

	/**
	 * Загрузка из другой системы: the account may be older than its creation date says.
	 */
	IMPORT

}
