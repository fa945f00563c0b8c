package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Proposal;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.report.AccountFile;

/**
 * What the accounts tell of the child's way and a person's decision does not bring onto
 * the kept account, so that it is named and not lost without a word.
 */
final class WaivedStays {

	private WaivedStays() {
	}

	/**
	 * By days. That a stay on the line lasted too long is corrected, not waived: where it
	 * is the kept account's own, and where it is still open.
	 */
	static List<Stay> of(Desk desk, Proposal.Keep keep) {
		return desk.accounts()
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
			.flatMap(stay -> left(stay, line).stream()
				.filter(part -> part.equals(stay) || (!kept && part.ends() != null)));
	}

	/** The days of the stay on which the line has nothing in the organization. */
	private static List<Stay> left(Stay stay, List<Stay> line) {
		List<Stay> left = new ArrayList<>();
		LocalDate next = stay.begins();
		for (Stay there : line) {
			if (there.organization().equals(stay.organization()) && there.meets(next, endOrNever(stay))) {
				if (there.begins().isAfter(next)) {
					left.add(part(stay, next, there.begins().minusDays(1)));
				}
				if (endOrNever(there).equals(LocalDate.MAX)) {
					return left;
				}
				next = endOrNever(there).plusDays(1);
			}
		}
		if (!next.isAfter(endOrNever(stay))) {
			left.add(part(stay, next, stay.ends()));
		}
		return left;
	}

	private static Stay part(Stay stay, LocalDate from, @Nullable LocalDate to) {
		return new Stay(stay.organization(), stay.organizationKind(), stay.kind(), from, to);
	}

	private static LocalDate endOrNever(Stay stay) {
		return (stay.ends() != null) ? stay.ends() : LocalDate.MAX;
	}

}
