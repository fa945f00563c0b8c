package ru.sgo.duplicates.resolution;

import java.util.List;
import java.util.stream.Stream;

import ru.sgo.duplicates.decision.Proposal;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.report.AccountFile;

/**
 * What the accounts tell of the child's way and a person's decision does not bring onto
 * the kept account, so that it is named and not lost without a word.
 */
final class DecisionWaivedStays {

	private DecisionWaivedStays() {
	}

	/**
	 * By days. That a stay on the line lasted too long is corrected, not waived: where it
	 * is the kept account's own, and where it is still open.
	 */
	static List<Stay> of(CaseFacts facts, Proposal.Keep keep) {
		return facts.accounts()
			.stream()
			.flatMap(account -> of(account, keep.line().stays(), account.number().equals(keep.keep())))
			.distinct()
			.toList();
	}

	private static Stream<Stay> of(AccountFile account, List<Stay> line, boolean kept) {
		return account.candidate()
			.stays()
			.stream()
			.filter(stay -> stay.kind() == StayKind.REGULAR && !stay.begins().equals(stay.ends()))
			.flatMap(stay -> stay
				.without(line.stream().filter(there -> there.organization().equals(stay.organization())).toList())
				.stream()
				.filter(part -> part.equals(stay) || (!kept && part.ends() != null)));
	}

}
