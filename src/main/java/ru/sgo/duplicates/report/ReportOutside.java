package ru.sgo.duplicates.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A kept account of the report whose twin has no stay in the period. */
public record ReportOutside(String account, String accountOutside, String fullName, @Nullable LocalDate birthDate,
		String cause) {
}
