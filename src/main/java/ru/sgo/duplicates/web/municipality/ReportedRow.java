package ru.sgo.duplicates.web.municipality;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.headcount.ReportedLine;
import ru.sgo.duplicates.headcount.SubmittedDraft;

/**
 * A line of a reporting day with what stands in its fields.
 *
 * @param childrenFault the key of what is wrong with the figure
 * @param reasonFault the key of what is wrong with the reason
 * @param changed whether somebody else has typed another figure meanwhile
 */
record ReportedRow(ReportedLine line, FigureForm form, @Nullable String childrenFault, @Nullable String reasonFault,
		boolean changed) {

	/** As it is kept. */
	static ReportedRow of(ReportedLine line) {
		return new ReportedRow(line, FigureForm.of(line), null, null, false);
	}

	/**
	 * As it was typed, and was not kept.
	 * @param stale those which somebody else has changed
	 */
	static ReportedRow refused(ReportedLine line, FigureForm typed, List<SubmittedDraft> stale) {
		SubmittedDraft draft = typed.toDraft().orElseThrow();
		boolean changed = stale.stream().anyMatch(typed::isOf);
		return new ReportedRow(line, changed ? typed.over(line) : typed, draft.faultOfChildren().orElse(null),
				draft.faultOfReason().orElse(null), changed);
	}

}
