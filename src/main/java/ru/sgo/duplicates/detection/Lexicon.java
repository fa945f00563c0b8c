package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every spelling once, with its number: a million accounts bear some ten thousands of
 * spellings of names. Number 0 is the empty one.
 */
final class Lexicon {

	private final String[] spellings;

	private String[] sounds = {};

	private Lexicon(String[] spellings) {
		this.spellings = spellings;
	}

	String spelling(int number) {
		return this.spellings[number];
	}

	/** The {@link Skeleton} of each spelling, computed for all at the first question. */
	synchronized String[] sounds() {
		if (this.sounds.length == 0) {
			this.sounds = Arrays.stream(this.spellings).parallel().map(Skeleton::of).toArray(String[]::new);
		}
		return this.sounds;
	}

	int size() {
		return this.spellings.length;
	}

	/** Gives the numbers; what it needs for that is not kept any longer. */
	static final class Builder {

		private final Map<String, Integer> numbers = new HashMap<>();

		private final List<String> spellings = new ArrayList<>();

		Builder() {
			number("");
		}

		int number(String spelling) {
			Integer known = this.numbers.get(spelling);
			if (known != null) {
				return known;
			}
			int fresh = this.spellings.size();
			this.numbers.put(spelling, fresh);
			this.spellings.add(spelling);
			return fresh;
		}

		Lexicon build() {
			return new Lexicon(this.spellings.toArray(String[]::new));
		}

	}

}
