package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.TypedDay;
import ru.sgo.duplicates.report.ReportFilter;
import ru.sgo.duplicates.report.ReportStatus;
import ru.sgo.duplicates.web.ChoiceWords;

/**
 * Which runs the reader wants to see, as in the address, and what there is to choose
 * from; an unknown word chooses nothing out.
 *
 * @param whose the code of the authority
 * @param day one that lies in the period
 */
record ReportChoice(@Nullable String whose, @Nullable String status, @Nullable String day) {

	/** Everything. */
	static final ReportChoice ALL = new ReportChoice(null, null, null);

	ReportFilter toFilter() {
		return new ReportFilter(this.whose, ChoiceWords.constant(ReportStatus.class, this.status), typedDay());
	}

	private @Nullable LocalDate typedDay() {
		return (this.day != null) ? TypedDay.of(this.day).orElse(null) : null;
	}

	public List<String> statuses() {
		return ChoiceWords.of(ReportStatus.class);
	}

}
