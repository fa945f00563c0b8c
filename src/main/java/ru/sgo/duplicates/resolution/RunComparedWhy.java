package ru.sgo.duplicates.resolution;

import java.util.Locale;

/** Why a duplicate stands in only one of two runs. */
public enum RunComparedWhy {

	/** A run has proved that what was decided is done. */
	CONFIRMED,

	/** Newer lists have proved it. */
	CONFIRMED_BY_LISTS,

	/** It was put right at the source before anybody decided. */
	HEALED,

	/** Somebody has said that these are different children. */
	DISTINCT,

	/** Somebody has said that the child is in two organizations lawfully, for a time. */
	LAWFUL,

	/** Steps were done, but not all, or nobody has proved it yet. */
	UNFINISHED,

	/** It was known already when the earlier run was made, which passed it by. */
	KNOWN_BEFORE,

	/** The later run is about other days. */
	OTHER_PERIOD,

	/** The data are no longer such that it is found. */
	NO_LONGER_FOUND;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
