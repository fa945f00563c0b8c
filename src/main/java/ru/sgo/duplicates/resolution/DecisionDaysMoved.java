package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.StatedDay;
import ru.sgo.duplicates.history.PossibleDays;
import ru.sgo.duplicates.history.Stay;

/**
 * Moves days of a proposed way to where a person says. Who comes or goes beside gives
 * way, as to the day of an organization's order; all days that were said hold together,
 * or nothing is moved.
 */
final class DecisionDaysMoved {

	private final List<DecisionDay> said;

	private final LocalDate today;

	private DecisionDays days;

	private DecisionDaysMoved(DecisionDays days, List<DecisionDay> said, LocalDate today) {
		this.days = days;
		this.said = said;
		this.today = today;
	}

	/**
	 * What became of it.
	 *
	 * @param days as moved; as they were where they cannot be moved so
	 * @param fault why they cannot be; its field is {@code days[0].date}, counted by the
	 * days that were said
	 */
	record Result(DecisionDays days, CaseOutcome.@Nullable Invalid fault) {

		/** What deciding so comes to. */
		DecisionDraft draft() {
			return (this.fault != null) ? new DecisionDraft.Impossible(this.fault) : this.days.draft();
		}

	}

	/**
	 * Moves the days of a plan.
	 * @param said each day at most once; what stays as proposed may be among them, and is
	 * not moved for another one's sake
	 */
	static Result move(DecisionDays days, List<DecisionDay> said, LocalDate today) {
		DecisionDaysMoved moving = new DecisionDaysMoved(days, said, today);
		return moving.fault().map(fault -> new Result(days, fault)).orElseGet(() -> new Result(moving.days, null));
	}

	/** First who comes, then who leaves: so a gap between the two can be said. */
	private Optional<CaseOutcome.Invalid> fault() {
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < this.said.size(); i++) {
			Optional<CaseOutcome.Invalid> fault = impossible(i);
			if (fault.isPresent()) {
				return fault;
			}
			order.add(i);
		}
		return order.stream()
			.sorted(Comparator.comparing(i -> this.said.get(i).leaves()))
			.flatMap(i -> move(i).stream())
			.findFirst()
			.or(() -> order.stream()
				.filter(i -> !this.said.get(i).date().equals(this.days.now(this.said.get(i), place(i))))
				.map(i -> invalid(i, "case.refused.days-apart"))
				.findFirst());
	}

	private Optional<CaseOutcome.Invalid> impossible(int place) {
		DecisionDay day = this.said.get(place);
		if (this.days.place(day).isEmpty()) {
			return Optional.of(invalid(place, "case.refused.day-unknown"));
		}
		if (!PossibleDays.isOfAnOrder(day.date())) {
			return Optional.of(invalid(place, "case.refused.date"));
		}
		if (PossibleDays.isFarAhead(day.date(), this.today)) {
			return Optional.of(invalid(place, "case.refused.date-far"));
		}
		return births().anyMatch(birth -> !day.date().isAfter(birth))
				? Optional.of(invalid(place, "case.refused.date-before-birth")) : Optional.empty();
	}

	private Stream<LocalDate> births() {
		return this.days.facts()
			.accounts()
			.stream()
			.map(account -> account.personal().birthDate())
			.filter(Objects::nonNull);
	}

	private Optional<CaseOutcome.Invalid> move(int i) {
		DecisionDay day = this.said.get(i);
		LocalDate now = Objects.requireNonNull(this.days.now(day, place(i)));
		if (now.equals(day.date())) {
			return Optional.empty();
		}
		Optional<List<Stay>> moved = day.leaves()
				? StatedDay.leaving(this.days.moved(), this.days.told(), day.at(), now, day.date())
				: StatedDay.coming(this.days.moved(), this.days.told(), day.at(), now, day.date());
		moved.ifPresent(stays -> this.days = this.days.with(stays));
		return moved.isPresent() ? Optional.empty()
				: Optional.of(invalid(i, why(day, this.days.moved().get(place(i)))));
	}

	private String why(DecisionDay day, Stay stay) {
		if (day.comes()) {
			LocalDate ends = stay.ends();
			return (ends != null && !day.date().isBefore(ends)) ? "case.refused.day-after-leaving"
					: "case.refused.day-meets";
		}
		if (!day.date().isAfter(stay.begins())) {
			return "case.refused.day-before-coming";
		}
		boolean told = this.days.told()
			.stream()
			.anyMatch(other -> other.organization().equals(day.at()) && other.meets(day.date(), day.date()));
		return told ? "case.refused.day-meets" : "case.refused.day-not-there";
	}

	private int place(int i) {
		return this.days.place(this.said.get(i)).orElseThrow();
	}

	private static CaseOutcome.Invalid invalid(int place, String messageKey) {
		return new CaseOutcome.Invalid("days[" + place + "].date", messageKey);
	}

}
