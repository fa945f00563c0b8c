package ru.sgo.duplicates.web.municipality;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.report.LineFilter;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.web.ChoiceWords;

/**
 * Which groups of a run the reader wants to see, as in the address, and what there is to
 * choose from; an unknown word chooses nothing out.
 *
 * @param state state of the case, in upper case
 */
record LineChoice(@Nullable String text, @Nullable String tier, @Nullable String cause, @Nullable String organization,
		@Nullable String kind, @Nullable String state, @Nullable String certainty) {

	LineFilter toFilter() {
		return new LineFilter(this.text, ChoiceWords.constant(Tier.class, this.tier),
				ChoiceWords.constant(Cause.class, this.cause), this.organization,
				ChoiceWords.constant(OrganizationKind.class, this.kind), this.state,
				ChoiceWords.constant(Certainty.class, this.certainty));
	}

	/** Whether it chooses nothing out of its tab. */
	public boolean isEmpty() {
		return toFilter().isEmpty();
	}

	/** Whether what is only alike is asked for. */
	public boolean isForSimilar() {
		return toFilter().isForSimilar();
	}

	/** The tiers that count as duplicates. */
	public List<String> tiers() {
		return ChoiceWords.of(Tier.class, tier -> tier != Tier.CHECK);
	}

	public List<String> causes() {
		return ChoiceWords.of(Cause.class);
	}

	/** The kinds of organizations that a line may show. */
	public List<String> kinds() {
		return ChoiceWords.of(OrganizationKind.class, OrganizationKind::countsInHeadcount);
	}

	public List<String> states() {
		return Arrays.stream(CaseStatus.values()).map(CaseStatus::name).toList();
	}

	public List<String> certainties() {
		return ChoiceWords.of(Certainty.class);
	}

}
