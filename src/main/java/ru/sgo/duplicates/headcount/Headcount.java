package ru.sgo.duplicates.headcount;

import java.time.LocalDate;
import java.util.List;

/**
 * A headcount of one day.
 *
 * @param authority the code of the authority
 * @param lines schools before kindergartens, each by its code, then by class; authorities
 * by their codes
 */
public record Headcount(LocalDate on, String authority, HeadcountBy by, List<HeadcountLine> lines,
		HeadcountFigures total) {

	public Headcount {
		lines = List.copyOf(lines);
	}

	/** Whether any line has acts in it that the source has not confirmed. */
	public boolean isPreliminary() {
		return this.lines.stream().anyMatch(HeadcountLine::preliminary);
	}

}
