package ru.sgo.duplicates.decision;

import java.util.Optional;

import ru.sgo.duplicates.history.Stay;

/** S4: «не выбыл своевременно из одной ОО и был зачислен в другую ОО быстрым вводом». */
final class CauseNotWithdrawn implements CauseRule {

	@Override
	public Optional<Finding> judge(Candidate kept, Stay arrival) {
		return kept.regularElsewhere(arrival)
			.filter(stay -> stay.ends() == null || stay.ends().isAfter(arrival.begins()))
			.findFirst()
			.map(stay -> new Finding(Cause.NOT_WITHDRAWN,
					CauseRule.reason((stay.ends() == null) ? "not-withdrawn" : "withdrawn-late", stay, arrival)));
	}

}
