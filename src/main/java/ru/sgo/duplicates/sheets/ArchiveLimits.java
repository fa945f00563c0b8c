package ru.sgo.duplicates.sheets;

/**
 * How much an archive may unfold into.
 *
 * @param entries folders and what is left out included
 * @param bytes of all files
 * @param ratio how many times as large as the archive they may be; counts beyond 64 MB
 */
public record ArchiveLimits(int entries, long bytes, int ratio) {

	/** The lists of a region fit in, one per class. */
	public static final ArchiveLimits USUAL = new ArchiveLimits(20_000, 2L << 30, 100);

	private static final long SMALL = 64L << 20;

	/** What an archive of this size may unfold into. */
	long bytesOf(long packed) {
		return Math.min(this.bytes, Math.max(SMALL, packed * this.ratio));
	}

}
