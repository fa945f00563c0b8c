package ru.sgo.duplicates.registry;

import java.util.Map;

/**
 * How often names and birth dates occur in the whole registry, and how often its people
 * slip.
 *
 * @param number the number of the snapshot, by which a report names it
 * @param accounts how many undeleted accounts were counted
 * @param surnames how many accounts bear a surname, normalised; likewise the others
 * @param birthDates how many were born on a day, as {@code yyyymmdd}
 * @param slips by the name of the slip, the share of the pairs of one child that it
 * parts, above 0, at most a half; empty if none were learnt
 */
public record RegistryStatistics(long number, int accounts, Map<String, Integer> surnames,
		Map<String, Integer> givenNames, Map<String, Integer> patronymics, Map<Integer, Integer> birthDates,
		Map<String, Double> slips) {

	public RegistryStatistics {
		surnames = Map.copyOf(surnames);
		givenNames = Map.copyOf(givenNames);
		patronymics = Map.copyOf(patronymics);
		birthDates = Map.copyOf(birthDates);
		slips = Map.copyOf(slips);
	}

	RegistryStatistics with(Map<String, Double> slips) {
		return new RegistryStatistics(this.number, this.accounts, this.surnames, this.givenNames, this.patronymics,
				this.birthDates, slips);
	}

}
