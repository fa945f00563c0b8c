package ru.sgo.duplicates.headcount;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;

/**
 * How many duplicates come from one organization.
 *
 * @param organization the code
 * @param children that it has today, as decided
 */
public record OriginLine(String organization, String name, OrganizationKind kind, OriginFigures figures,
		long children) {

	private static final double HUNDRED = 100;

	private static final double TEN = 10;

	/** Duplicates for each hundred of its children; {@code null} if it has none. */
	public @Nullable Double perHundred() {
		return (this.children > 0) ? HUNDRED * this.figures.duplicates() / this.children : null;
	}

	/** The same to a tenth. */
	public @Nullable Double perHundredRounded() {
		Double exactly = perHundred();
		return (exactly != null) ? Math.round(exactly * TEN) / TEN : null;
	}

}
