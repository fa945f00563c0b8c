package ru.sgo.duplicates.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.TypedText;

/**
 * Which runs to show: those of which everything holds that is given.
 *
 * @param authority code of the authority
 * @param day one that lies in the period
 */
public record ReportFilter(@Nullable String authority, @Nullable ReportStatus status, @Nullable LocalDate day) {

	/** Every one. */
	public static final ReportFilter ALL = new ReportFilter(null, null, null);

	public ReportFilter {
		authority = (authority == null || authority.isBlank()) ? null : TypedText.code(authority);
		day = TypedText.day(day);
	}

}
