package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import ru.sgo.duplicates.detection.BirthDateFault;
import ru.sgo.duplicates.history.PossibleDays;

/** What is said of dates that can be read, and are taken, but can hardly be right. */
final class DateRemarks {

	/** As people write days. */
	static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private DateRemarks() {
	}

	static ProblemCode ofBirth(BirthDateFault fault) {
		return switch (fault) {
			case STAND_IN -> ProblemCode.BIRTH_DATE_STAND_IN;
			case TOO_EARLY -> ProblemCode.BIRTH_DATE_TOO_EARLY;
			case AFTER_TODAY -> ProblemCode.BIRTH_DATE_AFTER_TODAY;
			case AFTER_CREATION -> ProblemCode.BIRTH_DATE_AFTER_CREATION;
			case AFTER_ENROLMENT -> ProblemCode.BIRTH_DATE_AFTER_ENROLMENT;
		};
	}

	/** What to say of a movement's date, whoever moved. */
	static Optional<ProblemCode> ofMovement(LocalDate date, LocalDate today) {
		if (DateBounds.isTooEarlyToMove(date)) {
			return Optional.of(ProblemCode.MOVEMENT_TOO_EARLY);
		}
		return PossibleDays.isFarAhead(date, today) ? Optional.of(ProblemCode.MOVEMENT_FAR_AHEAD) : Optional.empty();
	}

	/** What to say of the age at which a child comes, or of a movement before birth. */
	static Optional<ProblemCode> ofAge(LocalDate born, LocalDate date) {
		if (date.isBefore(born)) {
			return Optional.of(ProblemCode.MOVEMENT_BEFORE_BIRTH);
		}
		if (DateBounds.isTooYoungToCome(born, date)) {
			return Optional.of(ProblemCode.ENROLLED_TOO_YOUNG);
		}
		return DateBounds.isTooOldToCome(born, date) ? Optional.of(ProblemCode.ENROLLED_TOO_OLD) : Optional.empty();
	}

}
