package ru.sgo.duplicates.detection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Two accounts held against each other, leaving all others aside.
 *
 * @param tier {@code null} when they are not taken for one child, nor worth a look
 * @param namedOtherwise whether the surnames or the given names are those of two people
 * @param bar what keeps them apart whatever they weigh, if anything does
 * @param doubt why they are worth a look only, though they weigh more
 * @param prior log2 of the odds that any two accounts of the registry are one child
 * @param findings what speaks for it and against it, field by field
 */
public record Comparison(@Nullable Tier tier, boolean namedOtherwise, @Nullable NeverMatch bar, @Nullable Doubt doubt,
		double prior, List<Finding> findings) {

	public Comparison {
		findings = List.copyOf(findings);
	}

	/** The same, nothing being said of a field that tells nothing. */
	public Comparison without(Field field) {
		return new Comparison(this.tier, this.namedOtherwise, this.bar, this.doubt, this.prior,
				this.findings.stream().filter(finding -> finding.field() != field).toList());
	}

	/** The match weight in bits: log2 of the odds that the two are one child. */
	public double weight() {
		return this.prior + this.findings.stream().mapToDouble(Finding::weight).sum();
	}

	/** How likely it is that the two are one child, 0 to 1. */
	public double probability() {
		return 1 / (1 + Math.pow(2, -weight()));
	}

}
