package ru.sgo.duplicates.town;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A child, as one account has it or should have it.
 *
 * @param birthDate {@code null} when the account has none
 * @param snils with its check digits; empty when the account has none
 * @param certificate of birth; empty when the account has none
 */
record Child(ChildName name, @Nullable LocalDate birthDate, String snils, String certificate) {

	/** The birth date of a child that has one. */
	LocalDate born() {
		return Objects.requireNonNull(this.birthDate);
	}

	/** In how many of the names and the birth date the two differ. */
	long differencesFrom(Child other) {
		return Stream
			.of(this.name.surname().equals(other.name.surname()), this.name.givenName().equals(other.name.givenName()),
					this.name.patronymic().equals(other.name.patronymic()),
					Objects.equals(this.birthDate, other.birthDate))
			.filter(same -> !same)
			.count();
	}

	Child called(ChildName other) {
		return new Child(other, this.birthDate, this.snils, this.certificate);
	}

	Child bornOn(@Nullable LocalDate other) {
		return new Child(this.name, other, this.snils, this.certificate);
	}

	Child with(String otherSnils, String otherCertificate) {
		return new Child(this.name, this.birthDate, otherSnils, otherCertificate);
	}

}
