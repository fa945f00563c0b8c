package ru.sgo.duplicates.detection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spellings of a Russian birth certificate: a Roman number, two Cyrillic letters, six
 * digits.
 */
final class BirthCertificate {

	private static final int DIGITS = 6;

	private static final Pattern PLAIN = Pattern.compile("([IVX]{1,5})-([А-Я]{2})(?:-| ?№? ?)(\\d{6})");

	/** A dozen signs look like a Roman digit, or like two or three of them. */
	private static final String SERIES = "([IVXLХУYПШІӀ1|]{1,6}|\\d{1,2})[ ./_-]*"
			+ "(?!NO[ .\\d])([А-ЯЁA-Z] ?\\.? ?[А-ЯЁA-Z]|[А-ЯЁ][03]|[03][А-ЯЁ])";

	private static final String NUMBER = "((?:D{3}[ -]D{3}|D{2}[ -]D{2}[ -]D{2}|D{3,6})(?!D))".replace("D", "[\\dOО]");

	private static final String BEFORE = "(?:(?:СВИДЕТЕЛЬСТВО|СВИД|СВ-ВО|СВ|О РОЖДЕНИИ|О РОЖД|О РОЖ"
			+ "|СЕРИЯ|СЕР|С|БЛАНК|РФ|№|NO?)?[ .:,;'\"(-]+|№)*";

	private static final String BETWEEN = "[ ./_:,;-]*(?:(?:№|НОМЕР|НОМ|NO?|#)[ .:,-]*)*";

	/** When and where it was issued. */
	private static final String BEHIND = "[ .,;'\")]*(?:(?:ОТ|ВЫД|ДАТА|ОРГАН|ОТД|ЗАГС| \\d{1,2}\\.\\d{1,2}\\.\\d{4}).*)?";

	private static final Pattern TYPED = Pattern.compile(BEFORE + SERIES + BETWEEN + NUMBER + BEHIND);

	private static final Pattern NUMBER_FIRST = Pattern
		.compile("(?:№|НОМЕР|NO?)?[ .:]*" + NUMBER + "[ ,;]*(?:СЕРИЯ|СЕР)[ .:]*" + SERIES + BEHIND);

	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");

	private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");

	private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");

	private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ -]");

	private static final Pattern BETWEEN_LETTERS = Pattern.compile("[ .]");

	private static final Pattern ROMAN_SIGNS = Pattern.compile("[\u2160-\u217F]");

	private BirthCertificate() {
	}

	/** The certificate as {@code II-МЮ-548858}; empty for anything that is not one. */
	static Optional<String> read(String raw) {
		Matcher matcher = PLAIN.matcher(raw);
		// Most are typed so that nothing is to be tidied.
		if (matcher.matches()) {
			return spelled(matcher.group(1), matcher.group(2) + "-" + matcher.group(3));
		}
		matcher = TYPED.matcher(tidy(raw));
		if (matcher.matches()) {
			return spelled(matcher.group(1), matcher.group(2), matcher.group(3));
		}
		return matcher.usePattern(NUMBER_FIRST).matches()
				? spelled(matcher.group(2), matcher.group(3), matcher.group(1)) : Optional.empty();
	}

	/** In a number of Roman digits a small L is one, whatever becomes of it. */
	private static String tidy(String raw) {
		String signs = ROMAN_SIGNS.matcher(UNSEEN.matcher(raw).replaceAll(""))
			.replaceAll(sign -> Normalizer.normalize(sign.group(), Normalizer.Form.NFKC));
		String spaced = SPACES.matcher(signs.replace('l', 'I').toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
		return DASHES.matcher(spaced).replaceAll("-");
	}

	private static Optional<String> spelled(String series, String letters, String number) {
		String digits = BETWEEN_DIGITS.matcher(number).replaceAll("").replace('O', '0').replace('О', '0');
		String cyrillic = LookAlikes.replace(BETWEEN_LETTERS.matcher(letters).replaceAll(""))
			.replace('0', 'О')
			.replace('3', 'З');
		return spelled(series, cyrillic + "-" + "0".repeat(DIGITS - digits.length()) + digits);
	}

	private static Optional<String> spelled(String series, String lettersAndNumber) {
		return RomanNumber.of(series).map(roman -> roman + "-" + lettersAndNumber);
	}

}
