package ru.sgo.duplicates.admission;

import ru.sgo.duplicates.detection.Comparison;

/**
 * Two accounts held against each other.
 *
 * @param account the number of the one
 * @param other the number of the other
 * @param withSnils whether the СНИЛС were compared; if not, the reader may not be told
 * whether they are the same
 * @param statistics the number of the statistics by which they were weighed
 * @param accounts how many accounts these had counted
 */
public record ComparedPair(String account, String other, Comparison comparison, boolean withSnils, long statistics,
		int accounts) {
}
