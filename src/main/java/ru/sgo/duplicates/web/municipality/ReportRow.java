package ru.sgo.duplicates.web.municipality;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.resolution.CaseSummary;
import ru.sgo.duplicates.web.StayPicture;

/**
 * A child in the list of a report.
 *
 * @param otherNames what else the child is called in its accounts
 * @param places the names of the organizations where the child is by its accounts, or
 * last was, in the order in which it came there
 * @param picture where its accounts were; {@code null} where they were nowhere
 */
record ReportRow(CaseSummary duplicate, List<String> otherNames, List<String> places, @Nullable StayPicture picture) {

	/** The case and its version, as the form of the list sends them. */
	public String ticked() {
		return this.duplicate.number() + "-" + this.duplicate.version();
	}

}
