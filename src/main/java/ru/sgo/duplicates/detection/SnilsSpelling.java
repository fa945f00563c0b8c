package ru.sgo.duplicates.detection;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** The spellings of a СНИЛС, as people and spreadsheets write it. */
public final class SnilsSpelling {

	private static final int LENGTH = 11;

	private static final int NUMBER = 9;

	/** Numbers up to this one bear no check digits. */
	private static final int LAST_UNCHECKED = 1_001_998;

	private static final Pattern PLAIN = Pattern.compile("\\d{3}-?\\d{3}-?\\d{3}[- ]?\\d{2}");

	private static final Pattern AROUND = Pattern
		.compile("^(?:[СC]НИЛ[СC]|SNILS|НОМЕР|№|NO?|[ :.,;'\"=])+|[ .,;'\"]+$");

	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");

	private static final Pattern BETWEEN = Pattern.compile("[\\s\\h./\\\\\\-\u2010-\u2015\u2212_]+");

	private static final Pattern FRACTION = Pattern.compile("(?<=\\d{8})[.,]0+$|(?<=\\d[ -]\\d{2})[.,]0$");

	private static final Pattern SCIENTIFIC = Pattern.compile("\\d[.,]\\d+E\\+?\\d{1,2}");

	/** What has lost zeros at its beginning and nothing else. */
	private static final Pattern WITHOUT_ZEROS = Pattern.compile("\\d{10}|\\d{1,2} \\d{3} \\d{3} \\d{2}");

	private SnilsSpelling() {
	}

	/**
	 * Reads one. Of a number that has lost its leading zeros as many are given back as it
	 * lacks, if its check digits are right then; nine digits might as well have lost the
	 * check digits. Worked examples: {@code "СНИЛС 112-233-445 95"} is
	 * {@code 11223344595}, {@code "1223344687.0"} is {@code 01223344687}.
	 */
	public static Snils read(String raw) {
		if (PLAIN.matcher(raw).matches()) {
			return checked(raw.replace("-", "").replace(" ", ""));
		}
		String text = UNSEEN.matcher(raw).replaceAll("").toUpperCase(Locale.ROOT);
		text = FRACTION.matcher(AROUND.matcher(text.strip()).replaceAll("")).replaceAll("");
		if (SCIENTIFIC.matcher(text).matches()) {
			return unrounded(text);
		}
		String grouped = BETWEEN.matcher(text.replace('O', '0').replace('О', '0')).replaceAll(" ");
		String digits = grouped.replace(" ", "");
		if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
			return Snils.Fault.NO_NUMBER;
		}
		return WITHOUT_ZEROS.matcher(grouped).matches() ? padded(digits) : checked(digits);
	}

	private static Snils unrounded(String text) {
		BigDecimal number = new BigDecimal(text.replace(',', '.'));
		if (number.scale() < 0) {
			return Snils.Fault.ROUNDED;
		}
		return read(number.stripTrailingZeros().toPlainString());
	}

	private static Snils padded(String digits) {
		String whole = "0".repeat(LENGTH - digits.length()) + digits;
		return (number(whole) > LAST_UNCHECKED && checked(whole) instanceof Snils.Right right) ? right
				: Snils.Fault.TOO_SHORT;
	}

	/**
	 * The sum of each of the first nine digits times its position from the right (9 to
	 * 1), modulo 101, where 100 gives 00 (rule of the Pension Fund).
	 */
	private static Snils checked(String digits) {
		if (digits.startsWith("0") && digits.chars().allMatch(c -> c == '0')) {
			return Snils.Fault.ZEROS;
		}
		if (digits.length() != LENGTH) {
			return (digits.length() < LENGTH) ? Snils.Fault.TOO_SHORT : Snils.Fault.TOO_LONG;
		}
		int sum = 0;
		for (int i = 0; i < NUMBER; i++) {
			sum += (digits.charAt(i) - '0') * (NUMBER - i);
		}
		int check = sum % 101 % 100;
		boolean right = number(digits) > 0
				&& (number(digits) <= LAST_UNCHECKED || check == Integer.parseInt(digits, NUMBER, LENGTH, 10));
		return right ? new Snils.Right(digits) : Snils.Fault.CHECK_DIGITS;
	}

	private static int number(String digits) {
		return Integer.parseInt(digits, 0, NUMBER, 10);
	}

}
