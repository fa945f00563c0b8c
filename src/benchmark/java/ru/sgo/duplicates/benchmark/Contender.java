package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A way to find the accounts of one child in memory. All get the same normalised
 * accounts, so that the finding is compared and not the reading.
 */
interface Contender {

	/**
	 * Reads the accounts, which is not measured.
	 * @param town the folder of the town
	 * @param other the folder of another town, to tune oneself on
	 */
	void read(Path town, Path other) throws IOException;

	/** Finds; this is what is measured. */
	void find();

	/** What was found the last time. */
	FoundPairs found();

	/** How many pairs were compared the last time. */
	long compared();

}
