package ru.sgo.duplicates.intake;

import java.util.List;

/** Sheets of answers that somebody has looked at. */
public interface AnswersLooked {

	/** What would become of each, in the order of the files. */
	List<AnswersRead> sheets();

	/**
	 * Does it, within the transaction under way.
	 * @return whether all was done that was foretold; otherwise something has changed
	 * meanwhile, and the transaction has to be rolled back
	 */
	boolean take();

}
