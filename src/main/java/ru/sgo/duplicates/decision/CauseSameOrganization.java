package ru.sgo.duplicates.decision;

import java.util.Optional;

import ru.sgo.duplicates.history.Stay;

/** The child was there already, in the same way, when it was entered a second time. */
final class CauseSameOrganization implements CauseRule {

	@Override
	public Optional<Finding> judge(Candidate kept, Stay arrival) {
		return kept.togetherWith(arrival)
			.filter(stay -> stay.kind() == arrival.kind())
			.findFirst()
			.map(stay -> new Finding(Cause.SAME_ORGANIZATION, CauseRule.reason("same-organization", stay, arrival)));
	}

}
