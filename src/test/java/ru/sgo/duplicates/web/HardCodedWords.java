package ru.sgo.duplicates.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Russian words in a template that no message replaces: text inside an element
 * without {@code th:text} or {@code th:replace}, and attributes without a {@code th:}
 * twin.
 */
final class HardCodedWords {

	private static final Pattern TOKEN = Pattern.compile(
			"(?s)<!--.*?-->|<!DOCTYPE[^>]*>|<(/?)([\\w:]+)((?:\\s+[^\\s=>/]+(?:=\"[^\"]*\"|='[^']*')?)*)\\s*(/?)>");

	private static final Pattern ATTRIBUTE = Pattern.compile("(?s)([^\\s=]+)=(?:\"([^\"]*)\"|'([^']*)')");

	private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]");

	private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img", "col");

	private static final Set<String> REPLACING = Set.of("th:text", "th:replace", "th:insert", "th:utext");

	private HardCodedWords() {
	}

	static List<String> in(String template) {
		List<String> found = new ArrayList<>();
		Deque<Boolean> replaced = new ArrayDeque<>(List.of(false));
		Matcher token = TOKEN.matcher(template);
		int end = 0;
		while (token.find()) {
			check(template.substring(end, token.start()), replaced.peek(), found);
			end = token.end();
			if (token.group(2) == null) {
				continue;
			}
			if (!token.group(1).isEmpty()) {
				replaced.pop();
				continue;
			}
			boolean replacing = attributes(token.group(3), found);
			if (token.group(4).isEmpty() && !VOID.contains(token.group(2))) {
				replaced.push(replaced.peek() || replacing);
			}
		}
		check(template.substring(end), false, found);
		return found;
	}

	private static boolean attributes(String text, List<String> found) {
		boolean replacing = false;
		Matcher attribute = ATTRIBUTE.matcher(text);
		while (attribute.find()) {
			String name = attribute.group(1);
			String value = (attribute.group(2) != null) ? attribute.group(2) : attribute.group(3);
			replacing |= REPLACING.contains(name);
			if (CYRILLIC.matcher(value).find() && !text.contains("th:" + name + "=")) {
				found.add(name + "=" + value);
			}
		}
		return replacing;
	}

	private static void check(String text, boolean replaced, List<String> found) {
		if (!replaced && CYRILLIC.matcher(text).find()) {
			found.add(text.strip());
		}
	}

}
