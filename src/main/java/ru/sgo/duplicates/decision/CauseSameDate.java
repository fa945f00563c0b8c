package ru.sgo.duplicates.decision;

import java.util.Optional;

import ru.sgo.duplicates.history.Stay;

/** S5: «выбытие из одной ОО и зачисление в другую ОО произведено в одну дату». */
final class CauseSameDate implements CauseRule {

	@Override
	public Optional<Finding> judge(Candidate kept, Stay arrival) {
		return kept.regularElsewhere(arrival)
			.filter(stay -> arrival.begins().equals(stay.ends()))
			.findFirst()
			.map(stay -> new Finding(Cause.SAME_DATE, CauseRule.reason("same-date", stay, arrival)));
	}

}
