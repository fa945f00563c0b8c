package ru.sgo.duplicates.detection;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers of documents as people type them. */
public final class Documents {

	private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");

	private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015]");

	private static final Pattern SNILS = Pattern.compile("\\d{3}[- ]?\\d{3}[- ]?\\d{3}[- ]?\\d{2}");

	/** Numbers up to this one bear no check digits. */
	private static final int LAST_UNCHECKED = 1_001_998;

	private static final Pattern CERTIFICATE = Pattern
		.compile("([IVXLCХУПШІС1]+)[- ]*([А-ЯA-Z]{2})[- ]*(?:№|NO?\\.?|НОМЕР)?[- ]*(\\d{6})");

	private Documents() {
	}

	/**
	 * The СНИЛС as eleven digits, if its check digits are right. The sum of each of the
	 * first nine digits times its position from the right (9 to 1), modulo 101, where 100
	 * gives 00 (rule of the Pension Fund). Worked example: {@code "112-233-445 95"} is
	 * {@code "11223344595"}.
	 */
	public static Optional<String> snils(String raw) {
		String text = raw.strip();
		if (!SNILS.matcher(text).matches()) {
			return Optional.empty();
		}
		String digits = text.replace("-", "").replace(" ", "");
		int number = Integer.parseInt(digits.substring(0, 9));
		if (number == 0) {
			return Optional.empty();
		}
		int sum = 0;
		for (int i = 0; i < 9; i++) {
			sum += (digits.charAt(i) - '0') * (9 - i);
		}
		int check = sum % 101 % 100;
		boolean right = number <= LAST_UNCHECKED || check == Integer.parseInt(digits.substring(9));
		return right ? Optional.of(digits) : Optional.empty();
	}

	/**
	 * A Russian birth certificate in one spelling. Worked example: {@code "П-мю 548858"}
	 * is {@code "II-МЮ-548858"}.
	 * @return empty for anything that is not one, such as a foreign certificate
	 */
	public static Optional<String> birthCertificate(String raw) {
		Matcher matcher = CERTIFICATE.matcher(raw);
		// Most are typed so that nothing is to be tidied.
		if (!matcher.matches() && !matcher.reset(tidy(raw)).matches()) {
			return Optional.empty();
		}
		return Optional
			.of(roman(matcher.group(1)) + "-" + LookAlikes.replace(matcher.group(2)) + "-" + matcher.group(3));
	}

	private static String tidy(String certificate) {
		String spaced = SPACES.matcher(certificate.strip().toUpperCase(Locale.ROOT)).replaceAll(" ");
		return DASHES.matcher(spaced).replaceAll("-");
	}

	/**
	 * Any certificate as it is compared: the Russian spelling, or foreign free text
	 * tidied.
	 */
	public static String comparable(String raw) {
		return birthCertificate(raw).orElseGet(() -> raw.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\\h]+", " "));
	}

	/** What typists write for Roman digits. */
	private static String roman(String typed) {
		return typed.replace("П", "II")
			.replace("Ш", "III")
			.replace('Х', 'X')
			.replace('У', 'V')
			.replace('С', 'C')
			.replace('І', 'I')
			.replace('1', 'I');
	}

}
