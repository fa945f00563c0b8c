package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import ru.sgo.duplicates.headcount.HeadcountBy;
import ru.sgo.duplicates.headcount.HeadcountLine;
import ru.sgo.duplicates.headcount.ReportedLine;
import ru.sgo.duplicates.web.ChoiceWords;

/**
 * What of a reporting day the reader wants to see, as in the address; an unknown word
 * chooses nothing out.
 *
 * @param text part of the name or code of an organization
 * @param on the day of a year; the nearest unless said otherwise
 * @param only which lines
 * @param by what a line is about: an organization, or a class of it
 * @param whole all lines on one page, to be printed
 */
record ReportedChoice(@Nullable String text, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
		@Nullable String only, @Nullable String by, @Nullable Boolean whole) {

	/** Which lines to show. */
	enum Only {

		/** Another number was submitted than there are children as decided. */
		DIFFERENT,

		/** Nothing was submitted. */
		MISSING;

		boolean holds(ReportedLine line) {
			return (this == DIFFERENT) ? line.isDifferent() : line.match() == null;
		}

	}

	/** Whether the lines are about classes and groups. */
	public boolean isByClass() {
		return HeadcountBy.CLASS.code().equals(this.by);
	}

	public boolean isWhole() {
		return Boolean.TRUE.equals(this.whole);
	}

	/** Whether anything is chosen out. */
	public boolean isNarrow() {
		return chosen() != null || (this.text != null && !this.text.isBlank());
	}

	public List<String> onlies() {
		return ChoiceWords.of(Only.class);
	}

	List<ReportedLine> of(List<ReportedLine> lines) {
		Only chosen = chosen();
		return lines.stream()
			.filter(line -> isSought(line.name(), line.organization()))
			.filter(line -> chosen == null || chosen.holds(line))
			.toList();
	}

	List<HeadcountLine> ofClasses(List<HeadcountLine> lines) {
		return lines.stream().filter(line -> isSought(line.name(), line.organization())).toList();
	}

	private @Nullable Only chosen() {
		return ChoiceWords.constant(Only.class, this.only);
	}

	private boolean isSought(@Nullable String name, @Nullable String code) {
		String sought = (this.text != null) ? this.text.strip().toLowerCase(Locale.ROOT) : "";
		return (code + " " + name).toLowerCase(Locale.ROOT).contains(sought);
	}

}
