package ru.sgo.duplicates.resolution;

/**
 * Whose turn it is: the parts of a list of cases, in the order in which they are worked
 * on.
 */
public enum CaseTurn {

	/** A person has to look at it and decide. */
	DECIDE("c.status = 'FOUND' and not " + CaseClear.HOLDS),

	/** May be confirmed without a look. */
	CONFIRM(CaseClear.HOLDS),

	/** An organization objects, and waits for an answer. */
	ANSWER("c.status = 'DISPUTED'"),

	/** Organizations are at it, or the next run is to prove it. */
	WORK("c.status in ('ASSIGNED', 'AWAITING_CHECK')"),

	/** Nothing is left to do. */
	CLOSED("c.status in ('CONFIRMED', 'DISMISSED')");

	private final String condition;

	CaseTurn(String condition) {
		this.condition = condition;
	}

	/**
	 * Holds for such a case {@code c}; of every case one holds. May have the parameter
	 * {@code :today}.
	 */
	String condition() {
		return "(" + this.condition + ")";
	}

}
