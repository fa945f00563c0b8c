package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every spelling of a name once, with its number: a million accounts bear some ten
 * thousands of spellings. Number 0 is the empty name.
 */
final class Lexicon {

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<String> spellings = new ArrayList<>();

	private String[] sounds = {};

	Lexicon() {
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

	String spelling(int number) {
		return this.spellings.get(number);
	}

	/**
	 * The {@link Skeleton} of a spelling. Computed for all at the first question, which
	 * comes when all are known.
	 */
	synchronized String[] sounds() {
		if (this.sounds.length != this.spellings.size()) {
			this.sounds = this.spellings.stream().parallel().map(Skeleton::of).toArray(String[]::new);
		}
		return this.sounds;
	}

	int size() {
		return this.spellings.size();
	}

}
