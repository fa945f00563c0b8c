package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words and signs that clerks write behind or before a name to say something of the card,
 * and not of the child: «Иванов (дубль)», «тест Анна», «Петров (2)», «Сидоров_dupe», «НЕ
 * ИСПОЛЬЗОВАТЬ Орлов», «Козлов*». Whoever is called nothing else, is called so: Новый and
 * Тест are surnames.
 */
public final class MarkerWords {

	/** By themselves or joined by a dash. */
	private static final Set<String> WORDS = Set.of("дубль", "дубля", "дубли", "дубл", "дублер", "дублирует",
			"дублируется", "дублирование", "дубликат", "дубликаты", "двойник", "копия", "копии", "повтор", "повторно",
			"повторный", "повторная", "тест", "тестовый", "тестовая", "тестовое", "тестов.", "проба", "пробный",
			"пробная", "удалить", "удалите", "удалять", "удален", "удалена", "удалено", "удаление", "удаленный",
			"удаленная", "ошибка", "ошибочно", "ошибочный", "ошибочная", "ошибочное", "неверно", "неверный", "неверная",
			"лишний", "лишняя", "архив", "архивный", "архивная", "временный", "временная", "временно", "недействителен",
			"недействительна", "недействительно", "аннулирован", "аннулирована", "аннулировано", "dupe", "dup", "dupl",
			"dubl", "dubli", "dublikat", "double", "duplicate", "duplikat", "copy", "kopiya", "test", "testing",
			"delete", "deleted", "del", "udalit", "udalen", "tmp", "temp");

	/** Surnames too: off only where they stand apart from the name. */
	private static final Set<String> APART = Set.of("новый", "новая", "новое", "нов.", "старый", "старая", "старое",
			"стар.", "old", "new", "запись", "карточка", "анкета", "учетка");

	/** Before one of {@link #DENIED}. */
	private static final Set<String> DENIALS = Set.of("не", "на", "под", "для", "к");

	private static final Set<String> DENIED = Set.of("использовать", "используется", "использ", "исп", "трогать",
			"брать", "нужен", "нужна", "нужно", "действителен", "действительна", "действует", "удаление", "удаления",
			"удалению", "удалить", "проверку", "проверки", "проверке");

	/** Signs between the name and what is written of the card. */
	private static final Pattern SIGNS = Pattern.compile("[\\s\\h_*#№()\\[\\]{}<>«»\"“”„!?+=/\\\\|~^:;,]+");

	/** What no name has, and a count behind one. */
	private static final Pattern MARKS = Pattern.compile(".*[_*#№+=~^!?\\d].*");

	private static final Pattern NUMBER = Pattern.compile("[-.]*\\d+[-.)]*");

	private static final Pattern COUNT = Pattern.compile("(?<=\\p{L}{2})[-.]*\\d+$");

	private static final Pattern DASH = Pattern.compile("-");

	private MarkerWords() {
	}

	/**
	 * Whether a name bears such a word or sign beside itself.
	 * @param raw a surname, a given name or a patronymic as it was typed
	 * @return {@code false} also for a name that consists of such a word alone
	 */
	public static boolean isMarked(String raw) {
		if (isBare(raw)) {
			return false;
		}
		String name = TidyText.of(raw);
		List<String> kept = kept(name);
		return !kept.isEmpty() && (MARKS.matcher(name).matches()
				|| String.join("", kept).length() < String.join("", words(name)).length());
	}

	/**
	 * The name without them, or as it is if nothing else remains.
	 * @param name tidy
	 */
	static String off(String name) {
		if (isBare(name)) {
			return name;
		}
		List<String> kept = kept(name);
		return kept.isEmpty() ? name : String.join(" ", kept);
	}

	/**
	 * Whether the name, in small letters, is nothing else: no patronymic is called so.
	 */
	static boolean isAll(String name) {
		return WORDS.contains(name) || (!isBare(name) && kept(name).isEmpty());
	}

	/** One word of letters, as most names are. */
	private static boolean isBare(String name) {
		for (int i = 0; i < name.length(); i++) {
			if (!Character.isLetter(name.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static List<String> words(String name) {
		return SIGNS.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
	}

	private static List<String> kept(String name) {
		List<String> words = words(name);
		List<String> kept = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			String plain = plain(word);
			if (i + 1 < words.size() && DENIALS.contains(plain) && DENIED.contains(plain(words.get(i + 1)))) {
				i++;
			}
			else if (!isOneOf(WORDS, word) && !isOneOf(APART, word) && !NUMBER.matcher(plain).matches()) {
				String rest = withoutJoined(withoutCount(word));
				if (rest.chars().anyMatch(Character::isLetter)) {
					kept.add(rest);
				}
			}
		}
		return kept;
	}

	/** Few words end in a digit, and to look for a count in a long one takes a while. */
	private static String withoutCount(String word) {
		boolean mayCount = !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
		return mayCount ? COUNT.matcher(word).replaceAll("") : word;
	}

	/** Иванов-дубль is Иванов; a double surname is left as it is. */
	private static String withoutJoined(String word) {
		if (word.indexOf('-') < 0) {
			return word;
		}
		List<String> parts = DASH.splitAsStream(word).filter(part -> !part.isEmpty()).toList();
		List<String> kept = parts.stream()
			.filter(part -> !isOneOf(WORDS, part) && !NUMBER.matcher(part).matches())
			.toList();
		return (kept.size() == parts.size()) ? word : String.join("-", kept);
	}

	/** Some are words only with their full stop: Тестов is a surname. */
	private static boolean isOneOf(Set<String> words, String word) {
		return words.contains(plain(word)) || words.contains(word.toLowerCase(Locale.ROOT).replace('ё', 'е'));
	}

	/** In small letters, and in Cyrillic ones where it is not Latin altogether. */
	private static String plain(String word) {
		String small = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
		String bare = withoutCount(small.endsWith(".") ? small.substring(0, small.length() - 1) : small);
		String cyrillic = LookAlikes.replace(bare);
		return cyrillic.chars().allMatch(LookAlikes::isCyrillic) ? cyrillic : bare;
	}

}
