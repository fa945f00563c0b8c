package ru.sgo.duplicates.benchmark;

import java.sql.SQLException;
import java.util.OptionalDouble;

/** A way to find the accounts of one child, as it takes part in a contest. */
interface Contestant extends AutoCloseable {

	/**
	 * Finds once.
	 * @return the seconds it took; empty if it was stopped, and then it takes no more
	 * part
	 */
	OptionalDouble find() throws Exception;

	/** What was found the last time. */
	FoundPairs found() throws Exception;

	/** How many pairs were compared the last time; empty where it does not tell. */
	String compared() throws Exception;

	/** The most memory that was occupied, in megabytes; empty where it does not tell. */
	String peakMemory();

	@Override
	void close() throws SQLException;

}
