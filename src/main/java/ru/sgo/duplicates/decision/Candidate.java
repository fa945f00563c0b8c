package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.history.Stays;
import ru.sgo.duplicates.sorting.CodeOrder;

/**
 * One account of a child, seen by its dates. A stay in additional education (ДОД) is
 * legal beside any other and is left out from the first.
 *
 * @param number the account's number
 * @param createdOn when the account was made, if it is known
 * @param entryMethod how it was made, if it is known
 * @param creator the code of the organization that made it, if it is known
 * @param movements its movements outside of additional education
 * @param stays its stays outside of additional education, by their beginning
 * @param attendance those of them where the child attended: a stay of a single day was
 * taken back
 * @param lists what lists tell of it
 */
public record Candidate(String number, @Nullable LocalDate createdOn, @Nullable EntryMethod entryMethod,
		@Nullable String creator, List<Movement> movements, List<Stay> stays, List<Stay> attendance,
		SeenInLists lists) {

	/** The order of accounts wherever nothing else decides. */
	static final Comparator<Candidate> BY_NUMBER = Comparator.comparing(Candidate::number, CodeOrder.INSTANCE);

	/** Still open, or ended last; enrolled before attached; begun last. */
	private static final Comparator<Stay> LATEST = Comparator.comparing(StayFacts::endOrNever)
		.thenComparing(Stay::kind, Comparator.reverseOrder())
		.thenComparing(Stay::begins)
		.thenComparing(Stay::organization, CodeOrder.INSTANCE.reversed());

	public Candidate {
		movements = List.copyOf(movements);
		stays = List.copyOf(stays);
		attendance = List.copyOf(attendance);
	}

	public static Candidate of(String number, @Nullable LocalDate createdOn, @Nullable EntryMethod entryMethod,
			@Nullable String creator, List<Movement> movements) {
		List<Movement> counting = movements.stream()
			.filter(movement -> movement.organizationKind() != OrganizationKind.EXTRACURRICULAR)
			.toList();
		List<Stay> stays = Stays.from(counting);
		return new Candidate(number, createdOn, entryMethod, creator, counting, stays,
				regular(stays).filter(stay -> !stay.begins().equals(stay.ends())).toList(), SeenInLists.NOWHERE);
	}

	/** The same account, with what lists tell of it. */
	public Candidate seen(SeenInLists seen) {
		return new Candidate(this.number, this.createdOn, this.entryMethod, this.creator, this.movements, this.stays,
				this.attendance, seen);
	}

	/** Whether only lists without account numbers know of it. */
	public boolean isListed() {
		return this.lists.only();
	}

	/** The stay with which the account appeared. */
	public Optional<Stay> arrival() {
		return this.stays.stream().findFirst();
	}

	/** The date of the first movement. */
	Optional<LocalDate> firstMovement() {
		return this.movements.stream().map(Movement::date).min(Comparator.naturalOrder());
	}

	/**
	 * The stay in a school or kindergarten where the account is now, or else last was.
	 */
	public Optional<Stay> latest() {
		return this.stays.stream().filter(stay -> stay.organizationKind().countsInHeadcount()).max(LATEST);
	}

	List<Stay> regularStays() {
		return regular(this.stays).toList();
	}

	private static Stream<Stay> regular(List<Stay> stays) {
		return stays.stream().filter(stay -> stay.kind() == StayKind.REGULAR);
	}

	/**
	 * The stays, if this account is kept, that had begun when the other appeared: only
	 * they tell why it appeared.
	 */
	Stream<Stay> begunBy(Stay arrival) {
		return this.stays.stream().filter(stay -> !stay.begins().isAfter(arrival.begins()));
	}

	/** Those in the same organization that had not ended before the arrival. */
	Stream<Stay> togetherWith(Stay arrival) {
		return begunBy(arrival).filter(stay -> stay.organization().equals(arrival.organization()))
			.filter(stay -> !StayFacts.endOrNever(stay).isBefore(arrival.begins()));
	}

	Stream<Stay> regularElsewhere(Stay arrival) {
		return begunBy(arrival).filter(stay -> stay.kind() == StayKind.REGULAR)
			.filter(stay -> !stay.organization().equals(arrival.organization()));
	}

	/** Whether the account was only ever attached, never enrolled. */
	boolean onlyAttached() {
		return regularStays().isEmpty();
	}

}
