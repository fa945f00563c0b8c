package ru.sgo.duplicates.job;

/** The kinds of long work; each has a key space of advisory locks. */
public enum JobKind {

	IMPORT(1), REPORT(2), CONFIRMATION(3), LETTERS(4);

	private final int lockSpace;

	JobKind(int lockSpace) {
		this.lockSpace = lockSpace;
	}

	int lockSpace() {
		return this.lockSpace;
	}

}
