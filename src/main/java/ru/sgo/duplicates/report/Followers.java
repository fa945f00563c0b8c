package ru.sgo.duplicates.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import ru.sgo.duplicates.detection.DeclaredPairs;

/**
 * Who follows a child from report to report: brings what persons have said and decided,
 * which outranks the machine, and takes what a run has found, inside the run's
 * transaction.
 */
public interface Followers {

	/** What persons have said of pairs of accounts, as far as that still holds. */
	DeclaredPairs declaredPairs();

	/** The decisions not yet carried out, by the id of the account to keep. */
	Map<Long, StandingDecision> standingDecisions();

	/** Who stands in two organizations lawfully on that day. */
	List<LawfulAttendance> lawful(LocalDate today);

	/** Opens, joins, proves and reopens cases. */
	FollowedUp follow(Findings findings);

}
