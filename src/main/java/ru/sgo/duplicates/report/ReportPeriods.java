package ru.sgo.duplicates.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.MovementDays;
import ru.sgo.duplicates.registry.Scope;

/**
 * For which period a report is proposed: the school year in which the data have
 * movements. The present one would be empty where all data are older.
 */
@Component
public class ReportPeriods {

	private final MovementDays days;

	private final Clock clock;

	ReportPeriods(MovementDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	/** The period proposed, and how far the data of the scope reach. */
	public ProposedPeriod propose(Scope scope) {
		LocalDate today = LocalDate.now(this.clock);
		Optional<MovementDays.Reach> reach = this.days.of(scope, today);
		return ProposedPeriod.schoolYearOf(reach.map(MovementDays.Reach::newest).orElse(today), reach.orElse(null));
	}

}
