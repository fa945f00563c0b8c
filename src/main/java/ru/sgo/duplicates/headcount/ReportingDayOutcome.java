package ru.sgo.duplicates.headcount;

/** What became of a change to a calendar of reporting days. */
public sealed interface ReportingDayOutcome {

	/** It stands there now; or no longer, where that was wished. */
	record Done(ReportingDay day) implements ReportingDayOutcome {
	}

	/** Such a day there cannot be. */
	record Invalid(String field, String messageKey) implements ReportingDayOutcome {
	}

	/** The form asks on that day already. */
	record Twice(ReportingDay other) implements ReportingDayOutcome {
	}

	/** Somebody else has changed it meanwhile, or removed it. */
	record Changed() implements ReportingDayOutcome {
	}

	/** There is none in the scope. */
	record Unknown() implements ReportingDayOutcome {
	}

}
