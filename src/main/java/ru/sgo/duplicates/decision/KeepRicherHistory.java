package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.Stay;

/**
 * «История движений отображается только в старой учётной записи» (S8): the account with
 * more organizations, then more movements, before the last of them arrived. Transfers
 * between classes are not counted. Silent when the richest two tie.
 */
final class KeepRicherHistory implements KeeperRule {

	@Override
	public Optional<Opinion> judge(List<Candidate> candidates) {
		Optional<LocalDate> lastArrival = candidates.stream()
			.flatMap(candidate -> candidate.arrival().stream())
			.map(Stay::begins)
			.max(Comparator.naturalOrder());
		if (lastArrival.isEmpty()) {
			return Optional.empty();
		}
		List<History> richestFirst = candidates.stream()
			.map(candidate -> History.before(lastArrival.get(), candidate))
			.sorted(History.RICHNESS.reversed())
			.toList();
		History richest = richestFirst.get(0);
		History next = richestFirst.get(1);
		return (History.RICHNESS.compare(next, richest) < 0)
				? Optional.of(new Opinion(richest.of(), reason(richest, next, lastArrival.get()))) : Optional.empty();
	}

	private static Reason reason(History richest, History next, LocalDate before) {
		return Reason.of("keep.fuller-history")
			.account(richest.of())
			.day(before)
			.count(richest.organizations())
			.count(richest.movements())
			.count(next.organizations())
			.count(next.movements());
	}

	/** How much an account tells of the time before a day. */
	private record History(Candidate of, long organizations, long movements) {

		private static final Comparator<History> RICHNESS = Comparator.comparingLong(History::organizations)
			.thenComparingLong(History::movements);

		private static History before(LocalDate day, Candidate candidate) {
			List<Movement> told = candidate.movements()
				.stream()
				.filter(movement -> movement.kind() != MovementKind.TRANSFER && movement.date().isBefore(day))
				.toList();
			return new History(candidate, told.stream().map(Movement::organization).distinct().count(), told.size());
		}

	}

}
