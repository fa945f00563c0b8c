package ru.sgo.duplicates.town;

import java.util.Locale;

/** Issues documents; no two children get the same number. */
final class IssuedDocuments {

	private static final String[] SERIES = { "I", "II", "III", "IV" };

	private static final String LETTERS = "АБВГДЕЖЗИКЛМНОПРСТ";

	/** Below this no СНИЛС carries a check. */
	private static final int FIRST_SNILS = 110_000_000;

	/** How many numbers there are from the first one on. */
	private static final int SNILS_NUMBERS = 1_000_000_000 - FIRST_SNILS;

	/** Has no factor in common with the above, so that it meets every number. */
	private static final long SNILS_STEP = 137;

	private static final int ONE_HUNDRED_ONE = 101;

	private static final int NUMBERS = 450_000;

	private static final long CERTIFICATES = (long) SERIES.length * LETTERS.length() * LETTERS.length() * NUMBERS;

	/** Has no factor in common with the above, so that it meets every certificate. */
	private static final long STRIDE = 472_882_027;

	private int people;

	private long certificates;

	/** A valid number: the check is the sum of digit times position, modulo 101. */
	String snils() {
		String digits = String.valueOf(FIRST_SNILS + this.people++ * SNILS_STEP % SNILS_NUMBERS);
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			sum += (digits.charAt(i) - '0') * (digits.length() - i);
		}
		int check = sum % ONE_HUNDRED_ONE % 100;
		return digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6)
				+ ((check < 10) ? " 0" : " ") + check;
	}

	/** An even number; the odd one after it is kept for a twin. */
	String certificate() {
		long place = this.certificates++ * STRIDE % CERTIFICATES;
		int number = (int) (place % NUMBERS) * 2;
		int letters = (int) (place / NUMBERS);
		return SERIES[letters % SERIES.length] + "-" + LETTERS.charAt(letters / SERIES.length % LETTERS.length())
				+ LETTERS.charAt(letters / SERIES.length / LETTERS.length()) + " № "
				+ String.format(Locale.ROOT, "%06d", number);
	}

	/** The number after it: twins are registered at one desk, one after the other. */
	String next(String certificate) {
		int digits = certificate.length() - 6;
		return certificate.substring(0, digits)
				+ String.format(Locale.ROOT, "%06d", Integer.parseInt(certificate.substring(digits)) + 1);
	}

}
