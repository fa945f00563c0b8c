package ru.sgo.duplicates.decision;

import java.time.LocalDate;

import ru.sgo.duplicates.history.Stay;

/** What a stay tells by itself. */
final class StayFacts {

	private StayFacts() {
	}

	static LocalDate endOrNever(Stay stay) {
		return (stay.ends() != null) ? stay.ends() : LocalDate.MAX;
	}

}
