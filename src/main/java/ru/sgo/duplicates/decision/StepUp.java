package ru.sgo.duplicates.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

import ru.sgo.duplicates.history.Movement;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * A child goes from a kindergarten group to class 1 of the same organization: a transfer.
 * Who was entered a second time instead was not entered twice by mistake, but never left
 * its group.
 */
final class StepUp {

	/**
	 * A letter, with or without a dash, quotation marks and the word: «-А», « "А"», «
	 * класс».
	 */
	private static final String LETTER = "\\s*[-–]?\\s*[\"«]?\\p{L}?[\"»]?\\s*(кл.*)?";

	private static final Pattern FIRST_CLASS = Pattern.compile("0?1" + LETTER);

	/** Not «1 младшая». */
	private static final Pattern CLASS = Pattern.compile("(0?[1-9]|1[0-2])" + LETTER);

	private StepUp() {
	}

	/** Empty where the classes are not known, or tell of something else. */
	static Optional<CauseRule.Finding> judge(Candidate kept, Candidate deleted, Stay arrival) {
		if (arrival.kind() != StayKind.REGULAR || arrival.organizationKind() != OrganizationKind.SCHOOL
				|| !isNamed(deleted, arrival, arrival.begins(), FIRST_CLASS, true)) {
			return Optional.empty();
		}
		return kept.togetherWith(arrival)
			.filter(stay -> stay.kind() == StayKind.REGULAR && stay.begins().isBefore(arrival.begins()))
			.filter(stay -> isNamed(kept, stay, arrival.begins(), CLASS, false))
			.findFirst()
			.map(stay -> new CauseRule.Finding(
					arrival.begins().equals(stay.ends()) ? Cause.SAME_DATE : Cause.NOT_WITHDRAWN,
					Reason.of("cause.step-up").place(stay.organization()).day(stay.begins()).day(arrival.begins())));
	}

	/** Whether the last class or group named there until that day is such a one. */
	private static boolean isNamed(Candidate account, Stay stay, LocalDate day, Pattern pattern, boolean such) {
		return account.movements()
			.stream()
			.filter(movement -> movement.organization().equals(stay.organization()))
			.filter(movement -> !movement.date().isBefore(stay.begins()) && !movement.date().isAfter(day))
			.filter(movement -> movement.className() != null && !movement.className().isBlank())
			.reduce((first, last) -> last.date().isBefore(first.date()) ? first : last)
			.map(Movement::className)
			.filter(name -> pattern.matcher(name.strip()).matches() == such)
			.isPresent();
	}

}
