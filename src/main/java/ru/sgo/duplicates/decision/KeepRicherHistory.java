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
		Comparator<Candidate> richness = Comparator
			.<Candidate>comparingLong(candidate -> organizations(candidate, lastArrival.get()))
			.thenComparingLong(candidate -> before(candidate, lastArrival.get()).size());
		Candidate richest = candidates.stream().max(richness).orElseThrow();
		boolean alone = candidates.stream()
			.filter(other -> other != richest)
			.allMatch(other -> richness.compare(other, richest) < 0);
		return alone ? Optional.of(new Opinion(richest, Reason.of("keep.richer-history").account(richest)))
				: Optional.empty();
	}

	private static long organizations(Candidate candidate, LocalDate day) {
		return before(candidate, day).stream().map(Movement::organization).distinct().count();
	}

	private static List<Movement> before(Candidate candidate, LocalDate day) {
		return candidate.movements()
			.stream()
			.filter(movement -> movement.kind() != MovementKind.TRANSFER && movement.date().isBefore(day))
			.toList();
	}

}
