package ru.sgo.duplicates.api;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import ru.sgo.duplicates.registry.TypedText;

/**
 * Words about a person as headers of a request: an address is kept by histories and logs,
 * a header is not.
 */
final class SearchHeaders {

	static final String TEXT = "Search-Text";

	static final String BIRTH_DATE = "Search-Birth-Date";

	/** What the description for programs says of {@link #TEXT}. */
	static final String ABOUT_TEXT = "The words to look for, UTF-8 with percent-encoding. "
			+ "Use it instead of the query parameter for names: addresses get into logs. It goes before the parameter.";

	/** What the description for programs says of {@link #BIRTH_DATE}. */
	static final String ABOUT_BIRTH_DATE = "The date of birth to look for, yyyy-MM-dd. "
			+ "Use it instead of the query parameter: addresses get into logs. It goes before the parameter.";

	private SearchHeaders() {
	}

	/**
	 * The words to look for.
	 * @param header the words as {@link #TEXT} holds them
	 * @param parameter the words as the address holds them
	 */
	static @Nullable String text(@Nullable String header, @Nullable String parameter) {
		if (header == null) {
			return parameter;
		}
		try {
			return TypedText.line(UriUtils.decode(header, StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			throw ApiProblem.invalid(TEXT, "api.refused.search-text");
		}
	}

}
