package ru.sgo.duplicates.intake;

import java.time.LocalDate;

/** What became of a date as somebody wrote it. */
public sealed interface ReadDate {

	/** It means this day, and no other. */
	record Known(LocalDate date) implements ReadDate {
	}

	/** It means a day that there is not, such as 31.02.2013, or one of another age. */
	record Impossible() implements ReadDate {
	}

	/** It has no meaning that is certain. */
	record NotUnderstood() implements ReadDate {
	}

}
