package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import ru.sgo.duplicates.headcount.HeadcountBy;

/**
 * Of which day and authority a headcount is wished, and what its lines are about.
 *
 * @param authority the code; the reader's own unless said otherwise
 * @param on today unless said otherwise
 */
record HeadcountChoice(@Nullable String authority,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, @Nullable String by) {

	HeadcountBy lines() {
		return Optional.ofNullable(this.by).flatMap(HeadcountBy::of).orElse(HeadcountBy.ORGANIZATION);
	}

}
