package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.Stay;

/**
 * Where the accounts contradict each other, so that nobody can tell from the dates where
 * the child was. An open or late-ended stay of the first account is none: it is the
 * cause.
 */
final class Clashes {

	private final Arrivals accounts;

	private final LocalDate arrived;

	private Clashes(Arrivals accounts) {
		this.accounts = accounts;
		this.arrived = accounts.arrived();
	}

	/** Empty when the stays follow one another. */
	static List<Reason> among(Arrivals accounts) {
		return new Clashes(accounts).find();
	}

	private List<Reason> find() {
		List<Since> since = Stream.concat(Stream.of(this.accounts.first()), this.accounts.later().stream())
			.flatMap(account -> account.attendance()
				.stream()
				.filter(stay -> !stay.begins().isBefore(this.arrived))
				.map(stay -> new Since(account, stay)))
			.sorted((one, other) -> Line.ORDER.compare(one.stay(), other.stay()))
			.toList();
		List<Reason> found = new ArrayList<>();
		for (int i = 0; i < since.size(); i++) {
			for (int j = i + 1; j < since.size(); j++) {
				if (since.get(i).contradicts(since.get(j))) {
					found.add(reason(since.get(i), since.get(j)));
				}
			}
		}
		this.accounts.first()
			.movements()
			.stream()
			.filter(this::saysThatItIsThere)
			.filter(movement -> this.accounts.first()
				.attendance()
				.stream()
				.anyMatch(stay -> stay.organization().equals(movement.organization())
						&& stay.begins().isBefore(this.arrived) && StayFacts.endOrNever(stay).isAfter(movement.date())
						&& isLeft(stay)))
			.map(movement -> Reason.of("look.clash-document")
				.account(this.accounts.first())
				.place(movement.organization())
				.day(movement.date()))
			.forEach(found::add);
		return found;
	}

	/**
	 * Whoever was promoted with the whole class or group need not have been there.
	 */
	private boolean saysThatItIsThere(Movement movement) {
		return switch (movement.kind()) {
			case ENROLMENT, ATTACHMENT -> !movement.date().isBefore(this.arrived);
			case TRANSFER -> movement.date().isAfter(this.arrived) && !SchoolYear.promotesAll(movement.date())
					&& SchoolYear.of(movement.date()) == SchoolYear.of(this.arrived);
			case WITHDRAWAL, DETACHMENT -> false;
		};
	}

	/** A later account is enrolled elsewhere before the stay ends. */
	private boolean isLeft(Stay stay) {
		return this.accounts.later()
			.stream()
			.flatMap(account -> account.attendance().stream())
			.anyMatch(other -> !other.organization().equals(stay.organization())
					&& !other.begins().isAfter(StayFacts.endOrNever(stay)));
	}

	private static Reason reason(Since one, Since other) {
		return Reason.of("look.clash")
			.account(one.account())
			.place(one.stay().organization())
			.day(one.stay().begins())
			.account(other.account())
			.place(other.stay().organization())
			.day(other.stay().begins());
	}

	/** A stay that has begun since the first of the later accounts appeared. */
	private record Since(Candidate account, Stay stay) {

		/**
		 * One account may have moved on too late or on one day, like any other; but it
		 * cannot have moved on and yet have stayed longer where it was.
		 */
		private boolean contradicts(Since next) {
			LocalDate until = StayFacts.endOrNever(this.stay);
			boolean meets = !until.isBefore(next.stay.begins())
					&& !this.stay.organization().equals(next.stay.organization());
			return meets && (this.account != next.account || this.stay.begins().equals(next.stay.begins())
					|| until.isAfter(StayFacts.endOrNever(next.stay)));
		}

	}

}
