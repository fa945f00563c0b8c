package ru.sgo.duplicates.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.decision.Attendance;
import ru.sgo.duplicates.decision.PersonsDecision;
import ru.sgo.duplicates.decision.Proposal;
import ru.sgo.duplicates.history.PossibleDays;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.registry.Order;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

/** What a person's wish about several accounts of one child comes to. */
@Component
class DecisionOnDuplicate {

	private final Organizations organizations;

	private final Clock clock;

	DecisionOnDuplicate(Organizations organizations, Clock clock) {
		this.organizations = organizations;
		this.clock = clock;
	}

	DecisionDraft weigh(CaseFacts facts, DecisionToKeep wish, Scope scope) {
		if (wish.enrolFrom() != null && !Order.isPossible(wish.enrolFrom())) {
			return DecisionDraft.invalid("enrolFrom", "case.refused.date");
		}
		if (wish.enrolFrom() != null && PossibleDays.isFarAhead(wish.enrolFrom(), LocalDate.now(this.clock))) {
			return DecisionDraft.invalid("enrolFrom", "case.refused.date-far");
		}
		if (facts.account(wish.account()).filter(file -> !file.deleted()).isEmpty()) {
			return DecisionDraft.invalid("account", "case.refused.account");
		}
		Optional<Attendance> said = said(wish, scope);
		if (wish.attends() != null && said.isEmpty()) {
			return DecisionDraft.invalid("attends", "case.refused.attends");
		}
		Attendance attendance = said.orElseGet(() -> fromTheDates(facts, wish));
		List<Stay> line = line(wish, scope);
		if (line.size() < wish.line().size() || !follow(line)) {
			return DecisionDraft.invalid("line", "case.refused.line");
		}
		Proposal.Keep keep = (Proposal.Keep) facts
			.propose(new PersonsDecision(wish.account(), attendance, line, wish.attached()));
		return switch (keep.question()) {
			case WHERE -> DecisionDraft.invalid("attends", "case.refused.asked-where");
			case ATTACHED -> DecisionDraft.invalid("attached", "case.refused.asked-attached");
			case NOTHING -> new DecisionDraft.Ready(keep.plan(), DecisionProposal.of(facts, keep),
					DecisionWaivedStays.of(facts, keep), line);
		};
	}

	private Optional<Attendance> said(DecisionToKeep wish, Scope scope) {
		return Optional.ofNullable(wish.attends())
			.flatMap(code -> this.organizations.findByCodeWithin(code, scope.parameter()))
			.filter(organization -> organization.kind().teaches())
			.map(organization -> new Attendance(organization.code(), organization.kind(), wish.enrolFrom()));
	}

	/** Shorter than the wish where that cannot be. */
	private List<Stay> line(DecisionToKeep wish, Scope scope) {
		return wish.line()
			.stream()
			.filter(stay -> Order.isPossible(stay.from()) && (stay.to() == null || stay.to().isAfter(stay.from())))
			.flatMap(stay -> this.organizations.findByCodeWithin(stay.organization(), scope.parameter())
				.filter(organization -> organization.kind().teaches())
				.map(at -> new Stay(at.code(), at.kind(), StayKind.REGULAR, stay.from(), stay.to()))
				.stream())
			.sorted(Comparator.comparing(Stay::begins))
			.toList();
	}

	/** The child is in one place at a time. */
	private static boolean follow(List<Stay> line) {
		return IntStream.range(1, line.size()).allMatch(next -> {
			LocalDate before = line.get(next - 1).ends();
			return before != null && before.isBefore(line.get(next).begins());
		});
	}

	/** The place that the dates tell, with the day that the person has said. */
	private static @Nullable Attendance fromTheDates(CaseFacts facts, DecisionToKeep wish) {
		if (wish.enrolFrom() == null) {
			return null;
		}
		Attendance told = ((Proposal.Keep) facts.propose(new PersonsDecision(wish.account(), null))).attends();
		return (told != null) ? new Attendance(told.organization(), told.kind(), wish.enrolFrom()) : null;
	}

}
