package ru.sgo.duplicates.decision;

import java.util.Optional;

import ru.sgo.duplicates.history.Stay;

/**
 * S6: «ошибочно зачислен в прикреплённые к ОО и потом ещё раз зачислен в эту же ОО», in
 * either order: one of the two stays in the organization is an attachment, the other is
 * not.
 */
final class CauseAttached implements CauseRule {

	@Override
	public Optional<Finding> judge(Candidate kept, Stay arrival) {
		return kept.togetherWith(arrival)
			.filter(stay -> stay.kind() != arrival.kind())
			.findFirst()
			.map(stay -> new Finding(Cause.ATTACHED, CauseRule.reason("attached", stay, arrival)));
	}

}
