package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ru.sgo.duplicates.decision.LookRule.Circumstances;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;

/** The circumstances in which nobody may confirm without looking. */
final class LookRules {

	private static final List<LookRule> RULES = List.of(LookRules::notIdentical, LookRules::otherSex,
			LookRules::undetermined, LookRules::creationDateUnknown, LookRules::promoted, LookRules::hasLeft,
			LookRules::severalPlaces, LookRules::enrolledElsewhereSince, LookRules::kindergartenUntilAugust,
			LookRules::attachedElsewhere, LookRules::college, new LookCountedTwice(), new LookLaterDocument(),
			new LookListedSeptember());

	private LookRules() {
	}

	static List<Reason> judge(Circumstances circumstances) {
		return RULES.stream().flatMap(rule -> rule.judge(circumstances).stream()).toList();
	}

	private static Optional<Reason> notIdentical(Circumstances c) {
		return when(!c.question().identical(), Reason.of("look.not-identical"));
	}

	/** A boy and a girl may be twins, even where the names tell that it is a slip. */
	private static Optional<Reason> otherSex(Circumstances c) {
		return when(c.question().otherSex(), Reason.of("look.other-sex"));
	}

	private static Optional<Reason> undetermined(Circumstances c) {
		return when(c.cause() == Cause.UNDETERMINED, Reason.of("look.undetermined").account(c.deleted()));
	}

	/**
	 * Without any creation date in the registry an earlier first movement will do,
	 * together with a history in another organization.
	 */
	private static Optional<Reason> creationDateUnknown(Circumstances c) {
		if (c.question().creationDatesKnown()) {
			return c.question()
				.candidates()
				.stream()
				.filter(candidate -> candidate.createdOn() == null)
				.findFirst()
				.map(candidate -> Reason.of("look.no-creation-date").account(candidate));
		}
		return when(!historyTells(c), Reason.of("look.no-creation-dates"));
	}

	private static boolean historyTells(Circumstances c) {
		boolean earlier = new KeepEarliestMovement().judge(c.question().candidates())
			.filter(opinion -> opinion.keep() == c.kept())
			.isPresent();
		return earlier && c.arrival() != null
				&& c.kept()
					.begunBy(c.arrival())
					.anyMatch(stay -> !stay.organization().equals(c.arrival().organization()));
	}

	private static Optional<Reason> promoted(Circumstances c) {
		return Optional.ofNullable(c.arrival())
			.flatMap(arrival -> c.deleted()
				.movements()
				.stream()
				.filter(movement -> movement.kind() == MovementKind.TRANSFER)
				.filter(movement -> SchoolYear.of(movement.date()) > SchoolYear.of(arrival.begins()))
				.findFirst())
			.map(transfer -> Reason.of("look.promoted").account(c.deleted()).day(transfer.date()));
	}

	private static Optional<Reason> hasLeft(Circumstances c) {
		return Optional.ofNullable(c.arrival())
			.filter(arrival -> c.deleted()
				.latest()
				.filter(stay -> stay.ends() == null && stay.organization().equals(arrival.organization()))
				.isEmpty())
			.map(arrival -> Reason.of("look.has-left").account(c.deleted()).place(arrival.organization()));
	}

	private static Optional<Reason> severalPlaces(Circumstances c) {
		long places = c.allDeleted()
			.stream()
			.flatMap(candidate -> candidate.latest().stream())
			.map(Stay::organization)
			.distinct()
			.count();
		return when(places > 1, Reason.of("look.several-places"));
	}

	private static Optional<Reason> enrolledElsewhereSince(Circumstances c) {
		return Optional.ofNullable(c.arrival())
			.flatMap(arrival -> enrolledSince(c.kept(), arrival.organization(), arrival.begins()))
			.map(stay -> Reason.of("look.enrolled-elsewhere-since")
				.account(c.kept())
				.place(stay.organization())
				.day(stay.begins()));
	}

	/** The kept account's last enrolment elsewhere that begins on the day or after it. */
	private static Optional<Stay> enrolledSince(Candidate kept, String organization, LocalDate from) {
		return kept.regularStays()
			.stream()
			.filter(stay -> !stay.organization().equals(organization) && !stay.begins().isBefore(from))
			.max(Comparator.comparing(Stay::begins));
	}

	private static Optional<Reason> kindergartenUntilAugust(Circumstances c) {
		return Optional.ofNullable(c.arrival())
			.flatMap(arrival -> c.kept()
				.regularStays()
				.stream()
				.filter(stay -> SummerOverlap.is(stay, arrival))
				.findFirst())
			.map(SummerOverlap::reason);
	}

	/** An attachment is superfluous only where the child is enrolled. */
	private static Optional<Reason> attachedElsewhere(Circumstances c) {
		return Optional.ofNullable(c.arrival())
			.filter(arrival -> c.deleted().onlyAttached())
			.filter(arrival -> c.cause() != Cause.ATTACHED
					|| c.kept().regularStays().stream().noneMatch(stay -> stay.ends() == null))
			.map(arrival -> Reason.of("look.attached-elsewhere").account(c.deleted()).place(arrival.organization()));
	}

	private static Optional<Reason> college(Circumstances c) {
		return Stream.of(c.kept(), c.deleted())
			.flatMap(candidate -> candidate.stays().stream())
			.filter(stay -> stay.organizationKind() == OrganizationKind.COLLEGE)
			.findFirst()
			.map(stay -> Reason.of("look.college").place(stay.organization()));
	}

	private static Optional<Reason> when(boolean holds, Reason reason) {
		return holds ? Optional.of(reason) : Optional.empty();
	}

}
