package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.Nullable;

/**
 * Which two accounts to compare.
 *
 * @param first the number of the one
 * @param second the number of the other
 */
record ComparisonForm(@Nullable String first, @Nullable String second) {

	ComparisonForm {
		first = (first == null || first.isBlank()) ? null : first.strip();
		second = (second == null || second.isBlank()) ? null : second.strip();
	}

	boolean isEmpty() {
		return this.first == null && this.second == null;
	}

}
