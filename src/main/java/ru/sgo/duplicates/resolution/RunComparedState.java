package ru.sgo.duplicates.resolution;

import java.util.Locale;

/** What has become of a duplicate between two runs. */
public enum RunComparedState {

	/** Only the later one has it. */
	APPEARED,

	/** Both have it. */
	PERSISTING,

	/** The later one has it again, after it was closed. */
	REOPENED,

	/** Only the earlier one has it, and something was done about it. */
	RESOLVED,

	/** Only the earlier one has it, and nothing was done: no proof of anything. */
	VANISHED;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
