package ru.sgo.duplicates.detection;

import java.util.Comparator;
import java.util.List;

import ru.sgo.duplicates.sorting.CodeOrder;

/**
 * An account that may be a child who is asked about.
 *
 * @param weight the match weight in bits (log2 of the odds)
 * @param findings what speaks for it and against it, field by field
 */
public record Likeness(String number, Tier tier, double weight, List<Finding> findings) {

	/** The best first, of equal ones the smaller number. */
	static final Comparator<Likeness> BEST_FIRST = Comparator.comparing(Likeness::tier)
		.thenComparing(Comparator.comparingDouble(Likeness::weight).reversed())
		.thenComparing(Likeness::number, CodeOrder.INSTANCE);

	public Likeness {
		findings = List.copyOf(findings);
	}

}
