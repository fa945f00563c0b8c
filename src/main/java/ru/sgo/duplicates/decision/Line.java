package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.sorting.CodeOrder;

/**
 * The way of the child: where it attended, from when until when, whatever the account.
 * The kept account is to end with exactly these stays.
 *
 * @param stays by their beginning
 * @param clashes which stays contradict each other, so that a person has to say where the
 * child was; what the line holds is then only the likeliest
 */
public record Line(List<Stay> stays, List<Reason> clashes) {

	/** The order in which a child's stays follow one another. */
	static final Comparator<Stay> ORDER = Comparator.comparing(Stay::begins)
		.thenComparing(Stay::organization, CodeOrder.INSTANCE);

	/** Still open, or ended last; begun last. */
	static final Comparator<Stay> LATER = Comparator.comparing(StayFacts::endOrNever)
		.thenComparing(Stay::begins)
		.thenComparing(Stay::organization, CodeOrder.INSTANCE.reversed());

	public Line {
		stays = stays.stream().sorted(ORDER).toList();
		clashes = List.copyOf(clashes);
	}

	/** The stay in which the child is now, or else last was. */
	Optional<Stay> latest() {
		return this.stays.stream().max(LATER);
	}

	/** The stays in one organization, by their beginning. */
	Stream<Stay> at(String organization) {
		return this.stays.stream().filter(stay -> stay.organization().equals(organization));
	}

	/** The first day of the unbroken presence there that the stay belongs to. */
	LocalDate unbrokenSince(Stay stay) {
		return at(stay.organization()).filter(other -> stay.begins().minusDays(1).equals(other.ends()))
			.findFirst()
			.map(this::unbrokenSince)
			.orElse(stay.begins());
	}

}
