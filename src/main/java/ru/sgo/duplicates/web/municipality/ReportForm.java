package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.time.Month;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** For which authority and period a person wishes the report. */
record ReportForm(@NotBlank @Nullable String authority, @NotNull @Nullable LocalDate from,
		@NotNull @Nullable LocalDate to) {

	/** The school year of a day: from September to the end of August. */
	static ReportForm forSchoolYearOf(LocalDate day) {
		int begins = day.getYear() - ((day.getMonthValue() < Month.SEPTEMBER.getValue()) ? 1 : 0);
		return new ReportForm(null, LocalDate.of(begins, Month.SEPTEMBER, 1),
				LocalDate.of(begins + 1, Month.AUGUST, 31));
	}

}
