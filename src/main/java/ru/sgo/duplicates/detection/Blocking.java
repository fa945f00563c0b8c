package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Brings together the accounts that are worth comparing: those that agree in one of
 * several keys. No slip in one field, and few in two, change all keys; and no key makes
 * quadratic work, for blocks of namesakes beyond a bound are left to the narrower keys.
 */
final class Blocking {

	/** Bits of a packed entry that name the account. */
	static final int PLACE_BITS = 24;

	static final long PLACE = (1L << PLACE_BITS) - 1;

	/** The key of an account that lacks what the rule looks at. */
	private static final long NO_KEY = 0;

	/** The entry of an account without a key. */
	static final long NO_ENTRY = 0;

	private final Population population;

	private final int[] sounds;

	private final int[] names;

	private final char[] letters;

	Blocking(Population population) {
		this.population = population;
		int size = population.names().size();
		this.sounds = new int[size];
		this.names = new int[size];
		this.letters = new char[size];
		for (int name = 1; name < size; name++) {
			String sound = population.names().sounds()[name];
			this.sounds[name] = sound.hashCode() | 1;
			this.names[name] = GivenNames.canonical(population.names().spelling(name), sound).hashCode() | 1;
			this.letters[name] = sound.isEmpty() ? ' ' : sound.charAt(0);
		}
	}

	/** A rule gives an account's key, or {@link #NO_KEY}. */
	private interface Rule {

		long key(int place);

	}

	/** Each pair of places once, the smaller first and in the high half, in order. */
	long[] pairs() {
		long[] all = rules().parallelStream().map(this::pairs).flatMapToLong(Arrays::stream).toArray();
		Arrays.parallelSort(all);
		return unique(all);
	}

	private List<Rule> rules() {
		return List.of(this.population::snils, this.population::certificate,
				place -> key(3, surname(place), given(place), Day.year(day(place))),
				place -> key(4, surname(place), given(place), dayAndMonth(place)),
				place -> key(5, surname(place), given(place), patronymic(place)),
				place -> key(6, surname(place), day(place)),
				place -> key(7, given(place), patronymic(place), day(place)), this::sortedNames,
				place -> key(9, letter(this.population.givenName(place)), patronymic(place), day(place)),
				place -> key(10, letter(this.population.surname(place)), given(place), day(place)),
				place -> key(11, letter(this.population.surname(place)), given(place), patronymic(place),
						day(place) / 100),
				place -> key(12, surname(place), patronymic(place), day(place) / 100),
				place -> hasPatronymic(place) ? NO_KEY : key(13, given(place), day(place)),
				place -> hasPatronymic(place) ? NO_KEY
						: key(14, letter(this.population.surname(place)), given(place), day(place) / 100));
	}

	private boolean hasPatronymic(int place) {
		return this.population.patronymic(place) != 0;
	}

	private long[] pairs(Rule rule) {
		long[] entries = EvenSort.sorted(IntStream.range(0, this.population.size()).parallel().mapToLong(place -> {
			long key = rule.key(place);
			return (key == NO_KEY) ? NO_ENTRY : (mix(key) << PLACE_BITS) | place;
		}).toArray());
		Pairs pairs = new Pairs();
		int start = 0;
		for (int end = 1; end <= entries.length; end++) {
			if (end == entries.length || entries[end] >>> PLACE_BITS != entries[start] >>> PLACE_BITS) {
				if (end - start <= Parameters.BLOCK_AT_MOST) {
					pairs.addAll(entries, start, end);
				}
				start = end;
			}
		}
		return pairs.toArray();
	}

	private long sortedNames(int place) {
		int[] three = { this.sounds[this.population.surname(place)], this.sounds[this.population.givenName(place)],
				this.sounds[this.population.patronymic(place)] };
		Arrays.sort(three);
		return (day(place) == Day.MISSING) ? NO_KEY : key(8, three[0] | 1, three[1] | 1, three[2] | 1, day(place));
	}

	private int surname(int place) {
		return this.sounds[this.population.surname(place)];
	}

	private int given(int place) {
		return this.names[this.population.givenName(place)];
	}

	private int patronymic(int place) {
		return this.sounds[this.population.patronymic(place)];
	}

	private int letter(int name) {
		return this.letters[name];
	}

	private int day(int place) {
		return this.population.day(place);
	}

	private int dayAndMonth(int place) {
		int month = Day.month(day(place));
		int dayOfMonth = Day.dayOfMonth(day(place));
		return Math.min(month, dayOfMonth) * 100 + Math.max(month, dayOfMonth);
	}

	/** No key where any part is missing. */
	static long key(int rule, int... parts) {
		long key = rule;
		for (int part : parts) {
			if (part == 0) {
				return NO_KEY;
			}
			key = mix(key * 31 + part);
		}
		return key;
	}

	/** Spreads the bits (the finalizer of SplitMix64). */
	private static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
		return mixed ^ (mixed >>> 31);
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
					this.pairs[this.size++] = ((entries[i] & PLACE) << 32) | (entries[j] & PLACE);
				}
			}
		}

		long[] toArray() {
			return Arrays.copyOf(this.pairs, this.size);
		}

	}

}
