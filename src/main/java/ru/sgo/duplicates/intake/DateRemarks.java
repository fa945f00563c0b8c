package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import ru.sgo.duplicates.detection.BirthDateFault;

/** What is said of dates that can be read, and are taken, but can hardly be right. */
final class DateRemarks {

	/** No pupil of today has come or gone before. */
	static final LocalDate EARLIEST_MOVEMENT = LocalDate.of(1990, 1, 1);

	/** As people write days. */
	static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

	private DateRemarks() {
	}

	static String ofBirth(BirthDateFault fault) {
		return switch (fault) {
			case STAND_IN -> "intake.birth-date.stand-in";
			case TOO_EARLY -> "intake.birth-date.too-early";
			case AFTER_TODAY -> "intake.birth-date.after-today";
			case AFTER_CREATION -> "intake.birth-date.after-creation";
			case AFTER_ENROLMENT -> "intake.birth-date.after-enrolment";
		};
	}

	/** What to say of a movement's date, whoever moved. */
	static Optional<String> ofMovement(LocalDate date, LocalDate today) {
		if (date.isBefore(EARLIEST_MOVEMENT)) {
			return Optional.of("intake.movement-too-early");
		}
		return date.isAfter(today.plusYears(1)) ? Optional.of("intake.movement-far-ahead") : Optional.empty();
	}

}
