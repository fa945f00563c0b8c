package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sorts entries of which the highest bits are spread evenly, as those of a hash are: they
 * are dealt out by these bits, and each small heap is sorted by itself. About three times
 * as fast as sorting them as a whole. Most accounts have a key that nobody else has: they
 * are left out before, nearly all of them, for to count costs less than to sort.
 */
final class EvenSort {

	private static final int HEAP_BITS = 12;

	/** So many doublings more slots than entries: few share one by chance. */
	private static final int SPARSE_BITS = 2;

	private EvenSort() {
	}

	/**
	 * Returns the entries other than 0 in the order of their bits, less most of those
	 * that share their highest bits with no other.
	 */
	static long[] sorted(long[] entries) {
		long[] some = withoutLonely(entries);
		int[] ends = new int[(1 << HEAP_BITS) + 1];
		for (long entry : some) {
			ends[heap(entry) + 1]++;
		}
		Arrays.parallelPrefix(ends, Integer::sum);
		int[] next = ends.clone();
		long[] sorted = new long[some.length];
		for (long entry : some) {
			sorted[next[heap(entry)]++] = entry;
		}
		IntStream.range(0, ends.length - 1).parallel().forEach(heap -> Arrays.sort(sorted, ends[heap], ends[heap + 1]));
		return sorted;
	}

	/** Whoever has a slot of its own shares no bits; 0 has one that does not count. */
	private static long[] withoutLonely(long[] entries) {
		int shift = Math.max(Integer.numberOfLeadingZeros(entries.length) - SPARSE_BITS, 2) + Integer.SIZE;
		byte[] seen = new byte[1 << (Long.SIZE - shift)];
		for (long entry : entries) {
			int slot = (int) (entry >>> shift);
			seen[slot] = (byte) (seen[slot] << 1 | 1);
		}
		long[] some = new long[entries.length];
		int size = 0;
		for (long entry : entries) {
			if (entry != 0 && seen[(int) (entry >>> shift)] != 1) {
				some[size++] = entry;
			}
		}
		return Arrays.copyOf(some, size);
	}

	private static int heap(long entry) {
		return (int) (entry >>> (Long.SIZE - HEAP_BITS));
	}

}
