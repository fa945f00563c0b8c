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
			if (line.group().number() != last) {
				groups.add(new ArrayList<>());
				last = line.group().number();
			}
			groups.get(groups.size() - 1).add(line);
		}
		return groups.stream().map(ReportGroup::new).toList();
	}

	public boolean isProposed() {
		return first().group().isProposed();
	}

	/** What is the same in every line of the group. */
	public ReportLine first() {
		return this.lines.get(0);
	}

}
