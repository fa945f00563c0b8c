package ru.sgo.duplicates.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How two accounts of one child differ, as far as it matters for finding them. */
enum Difference {

	/** Not at all, or by what normalisation takes away. */
	NONE("identical"),

	/** One slip in one field. */
	ONE_SLIP("one slip"),

	/** Two slips at once. */
	TWO_SLIPS("two slips at once"),

	/** Another surname, with a document in common. */
	OTHER_SURNAME("another surname, a document in common"),

	/** Another surname, and nothing in common that would prove it. */
	OTHER_SURNAME_UNPROVED("another surname, no document in common");

	private static final Set<String> NOISE = Set.of("", "yo", "latin", "spaces", "dashes", "case", "marker",
			"none_in_words", "wrong_sex");

	private final String words;

	Difference(String words) {
		this.words = words;
	}

	/** By the words in the truth, joined by a plus. */
	static Difference of(String slips) {
		List<String> telling = Arrays.stream(slips.split("\\+")).filter(slip -> !NOISE.contains(slip)).toList();
		return telling.isEmpty() ? NONE : (telling.size() > 1) ? TWO_SLIPS : ofOne(telling.get(0));
	}

	private static Difference ofOne(String slip) {
		return switch (slip) {
			case "two" -> TWO_SLIPS;
			case "surname_change" -> OTHER_SURNAME;
			case "surname_change_unproved" -> OTHER_SURNAME_UNPROVED;
			default -> ONE_SLIP;
		};
	}

	String words() {
		return this.words;
	}

}
