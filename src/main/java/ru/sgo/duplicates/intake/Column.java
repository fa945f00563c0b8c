package ru.sgo.duplicates.intake;

/**
 * A column of the file of a part, by the contract of the import. A row is read, staged
 * and written by the columns of its part, never by their places.
 */
interface Column {

	/** Of a value, in characters; the database can look up no longer ones. */
	int LONGEST_VALUE = 400;

	Part part();

	Heading heading();

	/** The column of the same part by which the registry knows a row. */
	Column key();

	/** Its Russian name, as messages call it. */
	default String title() {
		return heading().title();
	}

	/** Its name in the staged table. */
	default String field() {
		return heading().field();
	}

}
