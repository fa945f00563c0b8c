package ru.sgo.duplicates.web.municipality;

import java.util.ArrayList;
import java.util.List;

import ru.sgo.duplicates.report.ReportLine;

/** The lines of one child, as they stand together in the table. */
record ReportGroup(List<ReportLine> lines) {

	/** The lines by groups, in the order in which they come. */
	static List<ReportGroup> of(List<ReportLine> lines) {
		List<List<ReportLine>> groups = new ArrayList<>();
		int last = -1;
		for (ReportLine line : lines) {
			if (line.group() != last) {
				groups.add(new ArrayList<>());
				last = line.group();
			}
			groups.get(groups.size() - 1).add(line);
		}
		return groups.stream().map(ReportGroup::new).toList();
	}

	/**
	 * Whether anything is proposed for its accounts: not while they are only worth a
	 * look.
	 */
	public boolean isProposed() {
		return isProposed(first());
	}

	/** Whether anything is proposed for the account of the line. */
	static boolean isProposed(ReportLine line) {
		return !line.tier().equals("check");
	}

	/** What is the same in every line of the group. */
	public ReportLine first() {
		return this.lines.get(0);
	}

}
