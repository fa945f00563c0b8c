package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.List;

/**
 * Brings together the accounts that are worth comparing: those that agree in one of
 * several {@link BlockingKeys keys}. No key makes quadratic work, for blocks of namesakes
 * beyond a bound are left to the narrower keys.
 */
final class Blocking {

	/** The entry of an account without a key. */
	static final long NO_ENTRY = 0;

	private final Population population;

	private final List<BlockingKeys.Rule> rules;

	Blocking(Population population) {
		this(population, new BlockingKeys(population).rules());
	}

	Blocking(Population population, List<BlockingKeys.Rule> rules) {
		this.population = population;
		this.rules = rules;
	}

	/** By those keys alone that bring together whoever differs by one slip. */
	static Blocking ofOneSlip(Population population) {
		return new Blocking(population, new BlockingKeys(population).ofOneSlip());
	}

	/** Each pair of places once, the smaller first and in the high half, in order. */
	long[] pairs() {
		List<long[]> byRule = this.rules.parallelStream().map(this::pairs).toList();
		long[] all = new long[byRule.stream().mapToInt(pairs -> pairs.length).sum()];
		int size = 0;
		for (long[] pairs : byRule) {
			System.arraycopy(pairs, 0, all, size, pairs.length);
			size += pairs.length;
		}
		Arrays.parallelSort(all);
		return unique(all);
	}

	private long[] pairs(BlockingKeys.Rule rule) {
		long[] entries = new long[this.population.size()];
		for (int place = 0; place < entries.length; place++) {
			long key = rule.key().applyAsLong(place);
			entries[place] = (key == BlockingKeys.NONE) ? NO_ENTRY : (Bits.mix(key) << Population.PLACE_BITS) | place;
		}
		entries = EvenSort.sorted(entries);
		Pairs pairs = new Pairs();
		int start = 0;
		for (int end = 1; end <= entries.length; end++) {
			if (end == entries.length
					|| entries[end] >>> Population.PLACE_BITS != entries[start] >>> Population.PLACE_BITS) {
				if (end - start <= Parameters.BLOCK_AT_MOST) {
					pairs.addAll(entries, start, end);
				}
				start = end;
			}
		}
		return pairs.toArray();
	}

	private static long[] unique(long[] sorted) {
		int size = 0;
		for (int i = 0; i < sorted.length; i++) {
			if (i == 0 || sorted[i] != sorted[i - 1]) {
				sorted[size++] = sorted[i];
			}
		}
		return Arrays.copyOf(sorted, size);
	}

	/** A list of pairs that grows. */
	private static final class Pairs {

		private long[] pairs = new long[1024];

		private int size;

		void addAll(long[] entries, int start, int end) {
			for (int i = start; i < end; i++) {
				for (int j = i + 1; j < end; j++) {
					if (this.size == this.pairs.length) {
						this.pairs = Arrays.copyOf(this.pairs, 2 * this.size);
					}
					this.pairs[this.size++] = ((entries[i] & Population.PLACE) << 32) | (entries[j] & Population.PLACE);
				}
			}
		}

		long[] toArray() {
			return Arrays.copyOf(this.pairs, this.size);
		}

	}

}
