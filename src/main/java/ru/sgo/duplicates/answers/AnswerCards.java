package ru.sgo.duplicates.answers;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ru.sgo.duplicates.resolution.TaskCards;

/**
 * How many cards a child has, as it is written in a remark. Worked examples:
 * {@code одна}, {@code 1 карточка}; {@code две: 90112, 90345} with their numbers.
 */
final class AnswerCards {

	private static final Pattern ONE = Pattern.compile("(?iu)(?:1|одна|one)(?: карточка| card)?[.]?");

	private static final Pattern TWO = Pattern.compile("(?iu)(?:2|две|two)(?: карточки| cards)?[\\s:,.№-]*(.*)");

	private AnswerCards() {
	}

	/** What is no such answer says nothing, and is refused as such. */
	static TaskCards of(String remark) {
		if (ONE.matcher(remark).matches()) {
			return new TaskCards(1, List.of());
		}
		Matcher two = TWO.matcher(remark);
		return two.matches() ? new TaskCards(2, Arrays.asList(two.group(1).split("[\\s,;№]+(?:и |and )?")))
				: new TaskCards(null, List.of());
	}

}
