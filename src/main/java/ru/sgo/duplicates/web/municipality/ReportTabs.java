package ru.sgo.duplicates.web.municipality;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.LineFilter;
import ru.sgo.duplicates.report.ReportLines;

/** What the tabs over the parts of a list count, as the reader sees it. */
@Component
class ReportTabs {

	private final ReportLines lines;

	ReportTabs(ReportLines lines) {
		this.lines = lines;
	}

	/**
	 * The groups of a run.
	 *
	 * @param duplicates those that count as duplicates
	 * @param similar those that are only worth a look
	 */
	record Counts(long duplicates, long similar) {
	}

	public Counts of(long report, Scope scope) {
		return new Counts(this.lines.countGroups(report, LineFilter.ALL, scope),
				this.lines.countGroups(report, LineFilter.SIMILAR, scope));
	}

}
