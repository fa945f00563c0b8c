package ru.sgo.duplicates.decision;

/** How sure it is that the accounts are one child, apart from the dates. */
public enum Identity {

	/** They bear the same СНИЛС or birth certificate. */
	DOCUMENT,

	/**
	 * That two children agree so by chance is less likely than 1 in 1,000 in this
	 * registry.
	 */
	IMPROBABLE,

	/** «Сверьте с личным делом»: only a person can tell. */
	VERIFY

}
