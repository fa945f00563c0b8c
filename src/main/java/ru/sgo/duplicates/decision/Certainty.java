package ru.sgo.duplicates.decision;

/** Whether a person has to look at a proposal before it is confirmed. */
public enum Certainty {

	/** Однозначно. */
	CLEAR,

	/** Нужно рассмотреть. */
	LOOK;

	/** A whole is as certain as its worst part. */
	public Certainty and(Certainty other) {
		return (this == CLEAR) ? other : LOOK;
	}

}
