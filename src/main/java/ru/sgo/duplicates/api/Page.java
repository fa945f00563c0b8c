package ru.sgo.duplicates.api;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wished for.
 *
 * @param page from 0; the first when it is not given
 * @param size 1 to 1,000; 50 when it is not given
 */
record Page(@Nullable Integer page, @Nullable Integer size) {

	private static final int USUAL = 50;

	private static final int LARGEST = 1000;

	Page {
		if (page != null && page < 0) {
			throw ApiProblem.invalid("page", "api.refused.page");
		}
		if (size != null && (size < 1 || size > LARGEST)) {
			throw ApiProblem.invalid("size", "api.refused.size");
		}
	}

	int limit() {
		return (this.size != null) ? this.size : USUAL;
	}

	long offset() {
		return (this.page != null) ? (long) this.page * limit() : 0;
	}

}
