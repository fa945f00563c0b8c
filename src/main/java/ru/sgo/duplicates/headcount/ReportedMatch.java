package ru.sgo.duplicates.headcount;

/** How a submitted figure stands to those that are counted. */
public enum ReportedMatch {

	/** It is the number of children as decided. */
	AS_DECIDED,

	/** It is the number of accounts: duplicates are in it. */
	AS_ACCOUNTS,

	/** It is the number of children if what is still proposed is right, too. */
	AS_PROPOSED,

	/** It is none of them. */
	OTHER

}
