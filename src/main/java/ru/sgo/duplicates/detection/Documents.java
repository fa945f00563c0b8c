package ru.sgo.duplicates.detection;

import java.util.Locale;
import java.util.Optional;

/** Reads the numbers of documents as people type them. */
public final class Documents {

	private Documents() {
	}

	/** The СНИЛС as eleven digits, if that is what was typed. */
	public static Optional<String> snils(String raw) {
		return (SnilsSpelling.read(raw) instanceof Snils.Right right) ? Optional.of(right.digits()) : Optional.empty();
	}

	/**
	 * A Russian birth certificate in one spelling. Worked example: {@code "П-мю 548858"}
	 * is {@code "II-МЮ-548858"}.
	 * @return empty for anything that is not one, such as a foreign certificate
	 */
	public static Optional<String> birthCertificate(String raw) {
		return BirthCertificate.read(raw);
	}

	/**
	 * Any certificate as it is compared: the Russian spelling, or foreign free text
	 * tidied.
	 */
	public static String comparable(String raw) {
		return birthCertificate(raw).orElseGet(() -> raw.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\\h]+", " "));
	}

	/**
	 * Whether the certificate stands for one that nobody had at hand: its number is of
	 * zeros only.
	 * @param certificate as {@link #comparable}
	 */
	static boolean isStandIn(String certificate) {
		return certificate.endsWith("000000");
	}

}
