package ru.sgo.duplicates.history;

/** How an account is present in an organization. */
public enum StayKind {

	/** Enrolled. */
	REGULAR,

	/** Among the attached («прикреплённые»). */
	ATTACHED

}
