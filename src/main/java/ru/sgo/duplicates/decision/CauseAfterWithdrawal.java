package ru.sgo.duplicates.decision;

import java.util.Comparator;
import java.util.Optional;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/** A new account instead of enrolling the child again from the withdrawn. */
final class CauseAfterWithdrawal implements CauseRule {

	@Override
	public Optional<Finding> judge(Candidate kept, Stay arrival) {
		return kept.begunBy(arrival)
			.filter(stay -> stay.kind() == StayKind.REGULAR)
			.max(Comparator.comparing(StayFacts::endOrNever))
			.filter(stay -> StayFacts.endOrNever(stay).isBefore(arrival.begins()))
			.map(stay -> new Finding(Cause.AFTER_WITHDRAWAL, CauseRule.reason("after-withdrawal", stay, arrival)));
	}

}
