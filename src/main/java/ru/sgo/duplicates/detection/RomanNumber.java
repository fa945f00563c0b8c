package ru.sgo.duplicates.detection;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a certificate's series, as typists write it who have no Roman digits. */
final class RomanNumber {

	private static final List<String> UNITS = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

	private static final Pattern ARABIC = Pattern.compile("(?!1+$)\\d+");

	private RomanNumber() {
	}

	/**
	 * The number in Roman digits: П for II, Ш for III, Х for X, У for V, 1 or a stroke
	 * for I; or of Arabic digits, unless all are 1. Worked examples: {@code "2"} and
	 * {@code "11"} are II, {@code "1У"} is IV.
	 * @param typed in capitals
	 */
	static Optional<String> of(String typed) {
		return ARABIC.matcher(typed).matches() ? ofArabic(Integer.parseInt(typed)) : Optional.of(ofSigns(typed));
	}

	private static Optional<String> ofArabic(int number) {
		return (number > 0 && number < 40) ? Optional.of("X".repeat(number / 10) + UNITS.get(number % 10))
				: Optional.empty();
	}

	private static String ofSigns(String typed) {
		String roman = typed.replace("П", "II")
			.replace("Ш", "III")
			.replace('Х', 'X')
			.replace('У', 'V')
			.replace('Y', 'V')
			.replace('L', 'I')
			.replace('І', 'I')
			.replace('Ӏ', 'I')
			.replace('1', 'I')
			.replace('|', 'I');
		return roman.replace("VIIII", "IX").replace("IIII", "IV");
	}

}
