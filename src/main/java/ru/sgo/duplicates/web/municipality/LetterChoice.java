package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.notice.NoticeFilter;

/**
 * Which of those who have something to do the reader wants to see, as in the address; an
 * unknown word chooses nothing out.
 *
 * @param told whether they were told of it
 */
record LetterChoice(@Nullable String text, @Nullable String told) {

	private static final Map<String, Boolean> TOLD = Map.of("no", false, "yes", true);

	NoticeFilter toFilter() {
		return new NoticeFilter(null, this.text, TOLD.get(Objects.requireNonNullElse(this.told, "")));
	}

	public List<String> words() {
		return TOLD.keySet().stream().sorted().toList();
	}

}
