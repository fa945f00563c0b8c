package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/** Gives children their names, documents and account numbers. */
final class Registrar {

	private static final String[] SERIES = { "I", "II", "III", "IV" };

	private static final String LETTERS = "АБВГДЕЖЗИКЛМНОПРСТ";

	/** Below this no СНИЛС carries a check. */
	private static final int FIRST_SNILS = 110_000_000;

	private static final int ONE_HUNDRED_ONE = 101;

	private final Random random;

	private final Names names = new Names();

	private int accounts = 100_000;

	private int people;

	Registrar(Random random) {
		this.random = random;
	}

	/** A child, before any account. */
	record Child(Names.Name name, LocalDate birthDate, String snils, String certificate) {

		Child twin(String givenName, String otherSnils, String nextCertificate) {
			return new Child(this.name.of(givenName), this.birthDate, otherSnils, nextCertificate);
		}

		Child without(boolean snilsToo) {
			return new Child(this.name, this.birthDate, snilsToo ? "" : this.snils, "");
		}
	}

	Child born(int year) {
		LocalDate birthDate = LocalDate.of(year, 1, 1).plusDays(this.random.nextInt(365));
		return new Child(this.names.draw(this.random), birthDate, snils(), certificate(this.random.nextInt(900_000)));
	}

	/** A brother or sister born on the same day, registered at the same desk. */
	Child twinOf(Child child) {
		String given = child.name().givenName();
		while (given.equals(child.name().givenName())) {
			given = this.names.givenName(child.name().girl(), this.random);
		}
		String certificate = child.certificate();
		int digits = Integer.parseInt(certificate.substring(certificate.length() - 6)) + 1;
		return child.twin(given, snils(),
				certificate.substring(0, certificate.length() - 6) + String.format(Locale.ROOT, "%06d", digits));
	}

	/** Another child of the same name and birth date. */
	Child namesakeOf(Child child) {
		return new Child(child.name(), child.birthDate(), snils(), certificate(this.random.nextInt(900_000)));
	}

	AccountSheet account(Child child, LocalDate createdOn, String entryMethod, String creator) {
		return new AccountSheet(String.valueOf(++this.accounts), child.name(), child.birthDate(), child.snils(),
				child.certificate(), createdOn, entryMethod, creator);
	}

	/** A valid number: the check is the sum of digit times position, modulo 101. */
	private String snils() {
		int number = FIRST_SNILS + this.people++ * 137;
		String digits = String.format(Locale.ROOT, "%09d", number);
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			sum += (digits.charAt(i) - '0') * (digits.length() - i);
		}
		int check = sum % ONE_HUNDRED_ONE % 100;
		return "%s-%s-%s %02d".formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6), check);
	}

	private String certificate(int number) {
		return SERIES[this.random.nextInt(SERIES.length)] + "-" + LETTERS.charAt(this.random.nextInt(LETTERS.length()))
				+ LETTERS.charAt(this.random.nextInt(LETTERS.length())) + " № "
				+ String.format(Locale.ROOT, "%06d", number);
	}

}
