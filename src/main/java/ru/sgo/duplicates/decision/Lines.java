package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * Finds the way of the child. The stays of all accounts follow one another: whoever had
 * the child before the later accounts appeared has it until the day before the next one.
 * Where a person says where the child attends, every other stay gives way to that.
 */
final class Lines {

	private final Arrivals accounts;

	private final LocalDate arrived;

	private final List<Stay> stays;

	private Lines(Arrivals accounts) {
		this.accounts = accounts;
		this.arrived = accounts.arrived();
		this.stays = accounts.stays();
	}

	/**
	 * The line as a person says, else as the dates tell.
	 * @param word what a person has said, if anything
	 */
	static Line of(Candidate kept, List<Candidate> deleted, @Nullable PersonsDecision word) {
		if (word != null && !word.line().isEmpty()) {
			return new Line(word.line(), List.of());
		}
		Arrivals accounts = Arrivals.of(kept, deleted);
		Lines lines = new Lines(accounts);
		if (word != null && word.attends() != null) {
			return new Line(lines.attending(word.attends()), List.of());
		}
		List<Reason> clashes = Clashes.among(accounts);
		return new Line(clashes.isEmpty() ? united(lines.cut(lines.stays, null)) : lines.likeliest(), clashes);
	}

	/** The child is taken to be where it was enrolled last. */
	private List<Stay> likeliest() {
		Stay last = this.stays.stream()
			.filter(stay -> !stay.begins().isBefore(this.arrived))
			.max(Line.LATER)
			.or(() -> this.stays.stream().max(Line.LATER))
			.orElseThrow();
		return attending(new Attendance(last.organization(), last.organizationKind(), null));
	}

	private List<Stay> attending(Attendance said) {
		LocalDate from = Optional.ofNullable(said.from()).or(() -> arrivalAt(said.organization())).orElse(null);
		if (from == null) {
			return united(cut(this.stays, null));
		}
		Stay attended = stay(said.organization(), said.kind(), from, until(said.organization(), from));
		List<Stay> others = new ArrayList<>();
		for (Stay stay : this.stays) {
			boolean there = stay.organization().equals(said.organization());
			boolean meets = stay.meets(from, StayFacts.endOrNever(attended));
			if (!meets) {
				others.add(stay);
			}
			else if (!there && stay.begins().isBefore(from)) {
				others.add(stay);
			}
			else if (there && stay.begins().isBefore(from) && stay.begins().isBefore(this.arrived)) {
				others.add(ending(stay, from.minusDays(1)));
			}
		}
		others.add(attended);
		return joined(united(cut(others, attended)), from);
	}

	/** Where the child is now it came once for all, wherever the stay is written. */
	private Optional<LocalDate> arrivalAt(String organization) {
		return this.stays.stream()
			.filter(stay -> stay.organization().equals(organization))
			.max(Line.LATER)
			.map(Stay::begins)
			.or(() -> this.arrived.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(this.arrived));
	}

	/**
	 * Open, unless the documents say when it ended and the child is nowhere else since.
	 */
	private @Nullable LocalDate until(String organization, LocalDate from) {
		Optional<Stay> last = this.stays.stream()
			.filter(stay -> stay.organization().equals(organization))
			.filter(stay -> !StayFacts.endOrNever(stay).isBefore(from))
			.max(Line.LATER);
		LocalDate ends = last.map(Stay::ends).orElse(null);
		boolean elsewhereSince = ends != null
				&& this.stays.stream().anyMatch(stay -> stay.ends() == null && stay.begins().isAfter(ends));
		return elsewhereSince ? null : ends;
	}

	/**
	 * Ends each stay on the day before the next. Only what came with the later accounts,
	 * or is said by a person, ends another stay: what the first account did before is its
	 * own history.
	 */
	private List<Stay> cut(List<Stay> all, @Nullable Stay attended) {
		List<Stay> cut = new ArrayList<>();
		for (Stay stay : all) {
			Optional<LocalDate> end = (stay == attended) ? Optional.empty()
					: all.stream()
						.filter(other -> !other.organization().equals(stay.organization()))
						.filter(other -> other == attended || !other.begins().isBefore(this.arrived))
						.filter(other -> follows(stay, other, attended))
						.map(Stay::begins)
						.min(Comparator.naturalOrder());
			if (end.isEmpty() || StayFacts.endOrNever(stay).isBefore(end.get())) {
				cut.add(stay);
			}
			else if (end.get().minusDays(1).isAfter(stay.begins())) {
				cut.add(ending(stay, lastDay(stay, end.get().minusDays(1))));
			}
		}
		return cut;
	}

	private static boolean follows(Stay stay, Stay other, @Nullable Stay attended) {
		return (other == attended && other.begins().equals(stay.begins())) || Line.ORDER.compare(other, stay) > 0;
	}

	/**
	 * What a later account says of its leaving is an order; that it came elsewhere is
	 * none.
	 */
	private LocalDate lastDay(Stay stay, LocalDate dayBefore) {
		return laterStays().filter(later -> later.organization().equals(stay.organization()))
			.filter(later -> later.meets(stay.begins(), dayBefore))
			.map(StayFacts::endOrNever)
			.max(Comparator.naturalOrder())
			.filter(last -> last.isBefore(dayBefore))
			.orElse(dayBefore);
	}

	private Stream<Stay> laterStays() {
		return this.accounts.later().stream().flatMap(account -> account.attendance().stream());
	}

	/** Stays in one organization that meet are one, whichever accounts bear them. */
	private static List<Stay> united(List<Stay> stays) {
		List<Stay> united = new ArrayList<>();
		for (Stay stay : stays.stream()
			.sorted(Comparator.comparing(Stay::organization).thenComparing(Line.ORDER))
			.toList()) {
			Stay last = united.isEmpty() ? null : united.get(united.size() - 1);
			if (last != null && last.organization().equals(stay.organization())
					&& !StayFacts.endOrNever(last).isBefore(stay.begins())) {
				united.set(united.size() - 1, StayFacts.endOrNever(stay).isAfter(StayFacts.endOrNever(last))
						? ending(last, stay.ends()) : last);
			}
			else {
				united.add(stay);
			}
		}
		return united;
	}

	/**
	 * What a person's day has parted, with nothing in between, was one stay after all.
	 */
	private static List<Stay> joined(List<Stay> united, LocalDate from) {
		List<Stay> joined = new ArrayList<>();
		for (Stay stay : united) {
			Stay last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && stay.begins().equals(from) && last.organization().equals(stay.organization())
					&& from.minusDays(1).equals(last.ends())) {
				joined.set(joined.size() - 1, ending(last, stay.ends()));
			}
			else {
				joined.add(stay);
			}
		}
		return joined;
	}

	private static Stay ending(Stay stay, @Nullable LocalDate last) {
		return stay(stay.organization(), stay.organizationKind(), stay.begins(), last);
	}

	private static Stay stay(String organization, OrganizationKind kind, LocalDate from, @Nullable LocalDate to) {
		return new Stay(organization, kind, StayKind.REGULAR, from, to);
	}

}
