package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sorts entries of which the highest bits are spread evenly, as those of a hash are: they
 * are dealt out by these bits, and each small heap is sorted by itself. About three times
 * as fast as sorting them as a whole.
 */
final class EvenSort {

	private static final int HEAP_BITS = 12;

	private EvenSort() {
	}

	/** Returns the entries other than 0 in the order of their bits. */
	static long[] sorted(long[] entries) {
		int[] ends = new int[(1 << HEAP_BITS) + 1];
		for (long entry : entries) {
			if (entry != 0) {
				ends[heap(entry) + 1]++;
			}
		}
		Arrays.parallelPrefix(ends, Integer::sum);
		int[] next = ends.clone();
		long[] sorted = new long[ends[ends.length - 1]];
		for (long entry : entries) {
			if (entry != 0) {
				sorted[next[heap(entry)]++] = entry;
			}
		}
		IntStream.range(0, ends.length - 1).parallel().forEach(heap -> Arrays.sort(sorted, ends[heap], ends[heap + 1]));
		return sorted;
	}

	private static int heap(long entry) {
		return (int) (entry >>> (Long.SIZE - HEAP_BITS));
	}

}
