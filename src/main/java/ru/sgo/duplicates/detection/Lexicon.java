package ru.sgo.duplicates.detection;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Every spelling once, with its number: a million accounts bear some ten thousands of
 * spellings of names. Number 0 is the empty one.
 */
final class Lexicon {

	private final String[] spellings;

	private volatile String[] sounds = {};

	private volatile @Nullable Spoken spoken;

	private Lexicon(String[] spellings) {
		this.spellings = spellings;
	}

	String spelling(int number) {
		return this.spellings[number];
	}

	/** The {@link Skeleton} of each spelling, computed for all at the first question. */
	String[] sounds() {
		String[] known = this.sounds;
		if (known.length == 0) {
			known = Arrays.stream(this.spellings).parallel().map(Skeleton::of).toArray(String[]::new);
			this.sounds = known;
		}
		return known;
	}

	/** What is compared without reading a letter, likewise. */
	Spoken spoken() {
		Spoken known = this.spoken;
		if (known == null) {
			known = new Spoken(this.spellings, sounds());
			this.spoken = known;
		}
		return known;
	}

	int size() {
		return this.spellings.length;
	}

	/**
	 * Gives the numbers; what it needs for that is not kept any longer. Certificates are
	 * as many as children, so that an object for each would cost more than the spelling.
	 */
	static final class Builder {

		private String[] spellings = new String[1024];

		/** Of the spellings: to look at these first spares most looks at the text. */
		private int[] hashes = new int[1024];

		private int size;

		/**
		 * The number of the spelling that took the place, or 0: the empty one has none.
		 */
		private int[] places = new int[4096];

		Builder() {
			this.spellings[this.size++] = "";
		}

		int number(String spelling) {
			if (spelling.isEmpty()) {
				return 0;
			}
			int hash = spread(spelling.hashCode());
			int place = place(spelling, hash);
			if (this.places[place] == 0) {
				if (this.size == this.spellings.length) {
					grow();
					place = place(spelling, hash);
				}
				this.spellings[this.size] = spelling;
				this.hashes[this.size] = hash;
				this.places[place] = this.size++;
			}
			return this.places[place];
		}

		/**
		 * Its own place, or the next free one after it; at most a quarter of them are
		 * taken.
		 */
		private int place(String spelling, int hash) {
			int place = hash & (this.places.length - 1);
			while (this.places[place] != 0 && !isAt(place, spelling, hash)) {
				place = next(place);
			}
			return place;
		}

		private boolean isAt(int place, String spelling, int hash) {
			int number = this.places[place];
			return this.hashes[number] == hash && this.spellings[number].equals(spelling);
		}

		private int next(int place) {
			return (place + 1) & (this.places.length - 1);
		}

		/** Brings the high bits down, in which the digits of a certificate differ. */
		private static int spread(int hash) {
			int product = hash * 0x9e3779b9;
			return product ^ (product >>> 16);
		}

		private void grow() {
			this.spellings = Arrays.copyOf(this.spellings, 2 * this.size);
			this.hashes = Arrays.copyOf(this.hashes, 2 * this.size);
			this.places = new int[4 * this.spellings.length];
			for (int number = 1; number < this.size; number++) {
				int place = this.hashes[number] & (this.places.length - 1);
				while (this.places[place] != 0) {
					place = next(place);
				}
				this.places[place] = number;
			}
		}

		Lexicon build() {
			return new Lexicon(Arrays.copyOf(this.spellings, this.size));
		}

	}

}
