package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A duplicate of two runs that are compared.
 *
 * @param caseNumber {@code null} if it has no case
 * @param accounts their numbers, in order
 * @param fullName of the first account
 * @param why empty where the state says all
 */
public record RunCompared(RunComparedState state, @Nullable Long caseNumber, List<String> accounts, String fullName,
		@Nullable LocalDate birthDate, List<Place> places, @Nullable RunComparedWhy why) {

	public RunCompared {
		accounts = List.copyOf(accounts);
		places = List.copyOf(places);
	}

	/**
	 * Where one of the accounts was.
	 *
	 * @param organization the code
	 */
	public record Place(String organization, String name) {
	}

}
