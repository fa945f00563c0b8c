package ru.sgo.duplicates.notice;

/**
 * How many of those who have something to do were told of it.
 *
 * @param organizations that have something to do
 * @param told those of them that were told of all of it
 */
public record NoticeTally(long organizations, long told) {

	public NoticeTally {
		if (told < 0 || told > organizations) {
			throw new IllegalArgumentException("Those who were told are some of those who have something to do");
		}
	}

	/** Those who were not. */
	public long left() {
		return this.organizations - this.told;
	}

}
