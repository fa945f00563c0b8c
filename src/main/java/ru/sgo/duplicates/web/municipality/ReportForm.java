package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.report.ProposedPeriod;

/** For which authority and period a person wishes the report. */
record ReportForm(@NotBlank @Nullable String authority, @NotNull @Nullable LocalDate from,
		@NotNull @Nullable LocalDate to) {

	static ReportForm of(ProposedPeriod proposed) {
		return new ReportForm(null, proposed.from(), proposed.to());
	}

}
