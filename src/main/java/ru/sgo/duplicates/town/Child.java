package ru.sgo.duplicates.town;

import java.time.LocalDate;

/**
 * A child, as one account has it or should have it.
 *
 * @param snils with its check digits; empty when the account has none
 * @param certificate of birth; empty when the account has none
 */
record Child(Names.Name name, LocalDate birthDate, String snils, String certificate) {

	Child called(Names.Name other) {
		return new Child(other, this.birthDate, this.snils, this.certificate);
	}

	Child bornOn(LocalDate other) {
		return new Child(this.name, other, this.snils, this.certificate);
	}

	Child with(String otherSnils, String otherCertificate) {
		return new Child(this.name, this.birthDate, otherSnils, otherCertificate);
	}

}
