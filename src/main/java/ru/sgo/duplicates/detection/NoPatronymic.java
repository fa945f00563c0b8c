package ru.sgo.duplicates.detection;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people write where a child has no patronymic: «б.о.», «б/о», «нет отчества», «не
 * имеет», «0», «XXX», a dash.
 */
final class NoPatronymic {

	/** Without the signs between the letters. */
	private static final Set<String> WORDS = Set.of("", "нет", "нету", "бо", "без", "безотчества", "безотч",
			"безотчеств", "безотчество", "нетотчества", "нетотчество", "нетотч", "отчестванет", "отчествонет",
			"неимеет", "неимеется", "неимею", "имеетнет", "неуказано", "неуказан", "неуказана", "неуказывается",
			"отсутствует", "отчествоотсутствует", "отсутсвует", "отсутств", "отсут", "отсутствие", "отс", "нд",
			"нетданных", "данныхнет", "нетсведений", "сведенийнет", "неизвестно", "неизвестен", "неизвестна",
			"неопределено", "незаполнено", "непредусмотрено", "неприсвоено", "неприсваивалось", "пусто", "прочерк",
			"неприменимо", "нп", "none", "null", "nan", "na", "no", "net", "bezotchestva", "netotchestva",
			"nopatronymic");

	/** 0, 00, ХХХ; one Х alone may be the first letter of a name. */
	private static final Pattern REPEATED = Pattern.compile("0+|[хx]{2,}|о{2,}");

	/** No patronymic begins with most of these. */
	private static final String REPEATABLE = "0хxо";

	/** Longer ones are patronymics. */
	private static final int LONGEST = 40;

	private NoPatronymic() {
	}

	/** Whether this says that there is none. */
	static boolean isSaidBy(String patronymic) {
		if (patronymic.length() > LONGEST) {
			return false;
		}
		String letters = letters(patronymic);
		if (isNone(letters.toLowerCase(Locale.ROOT).replace('ё', 'е'))) {
			return true;
		}
		String cyrillic = LookAlikes.replace(letters);
		return !cyrillic.equals(letters) && isNone(cyrillic.toLowerCase(Locale.ROOT));
	}

	/** Nearly all consist of letters, and need not be copied. */
	private static String letters(String patronymic) {
		StringBuilder letters = new StringBuilder(patronymic.length());
		for (int i = 0; i < patronymic.length(); i++) {
			if (Character.isLetterOrDigit(patronymic.charAt(i))) {
				letters.append(patronymic.charAt(i));
			}
		}
		return (letters.length() == patronymic.length()) ? patronymic : letters.toString();
	}

	private static boolean isNone(String letters) {
		return WORDS.contains(letters) || (!letters.isEmpty() && REPEATABLE.indexOf(letters.charAt(0)) >= 0
				&& REPEATED.matcher(letters).matches());
	}

}
