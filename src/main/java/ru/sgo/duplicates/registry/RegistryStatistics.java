package ru.sgo.duplicates.registry;

import java.util.Map;

/**
 * How often names and birth dates occur in the whole registry.
 *
 * @param number the number of the snapshot, by which a report names it
 * @param accounts how many undeleted accounts were counted
 * @param surnames how many accounts bear a surname, normalised; likewise the others
 * @param birthDates how many were born on a day, as {@code yyyymmdd}
 */
public record RegistryStatistics(long number, int accounts, Map<String, Integer> surnames,
		Map<String, Integer> givenNames, Map<String, Integer> patronymics, Map<Integer, Integer> birthDates) {

	public RegistryStatistics {
		surnames = Map.copyOf(surnames);
		givenNames = Map.copyOf(givenNames);
		patronymics = Map.copyOf(patronymics);
		birthDates = Map.copyOf(birthDates);
	}

}
