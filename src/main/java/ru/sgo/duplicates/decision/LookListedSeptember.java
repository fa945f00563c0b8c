package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import ru.sgo.duplicates.history.Movement;

/**
 * Many organizations write into their lists when a child came to its class of this year,
 * not when it came to them: that the child came there in September is no proof that it
 * was elsewhere before.
 */
final class LookListedSeptember implements LookRule {

	private static final List<KeeperRule> OTHERWISE = List.of(new KeepEarliestEntered(), new KeepNotQuickEntered());

	@Override
	public Optional<Reason> judge(Circumstances c) {
		boolean toldOtherwise = OTHERWISE.stream()
			.flatMap(rule -> rule.judge(c.question().candidates()).stream())
			.anyMatch(opinion -> opinion.keep() == c.kept());
		return toldOtherwise ? Optional.empty() : doubt(c.kept(), c.deleted());
	}

	/** Whether only such a day says which of the two came later. */
	static Optional<Reason> doubt(Candidate one, Candidate other) {
		Optional<Movement> first = first(one);
		Optional<Movement> second = first(other);
		if (first.isEmpty() || second.isEmpty()) {
			return Optional.empty();
		}
		boolean secondIsLater = !second.get().date().isBefore(first.get().date());
		Candidate later = secondIsLater ? other : one;
		Movement came = (secondIsLater ? second : first).get();
		return isOfThisSeptember(later, came)
				? Optional.of(Reason.of("look.listed-september").place(came.organization()).day(came.date()))
				: Optional.empty();
	}

	private static Optional<Movement> first(Candidate account) {
		return account.movements().stream().min(Comparator.comparing(Movement::date));
	}

	/** September of the school year that the list shows. */
	private static boolean isOfThisSeptember(Candidate account, Movement came) {
		if (!account.isListed() || came.date().getMonth() != Month.SEPTEMBER) {
			return false;
		}
		LocalDate list = account.lists().until().get(came.organization());
		return list == null || SchoolYear.of(list) == came.date().getYear();
	}

}
