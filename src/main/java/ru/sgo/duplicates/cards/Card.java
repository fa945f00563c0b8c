package ru.sgo.duplicates.cards;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.NormalizedName;
import ru.sgo.duplicates.detection.Sex;

/**
 * What the rules look at: the personal data of one account as they were typed, and the
 * days of its enrolments.
 *
 * @param number the account's number at the source, which may be a login
 * @param birthDateText what was typed and is no day
 * @param wrongSnils whether what was typed is no СНИЛС
 * @param unusualCertificate whether what was typed is no birth certificate of Russia
 */
record Card(String number, Names names, @Nullable Sex sex, @Nullable LocalDate birthDate,
		@Nullable String birthDateText, boolean wrongSnils, boolean unusualCertificate, @Nullable LocalDate createdOn,
		Enrolments enrolments) {

	/**
	 * As typed.
	 *
	 * @param normalized the same without the noise of typing
	 */
	record Names(String surname, String givenName, @Nullable String patronymic, NormalizedName normalized) {

		/** Those that there are. */
		Stream<String> typed() {
			return Stream
				.of(Optional.of(this.surname), Optional.of(this.givenName), Optional.ofNullable(this.patronymic))
				.flatMap(Optional::stream);
		}

	}

	/**
	 * The days on which stays began.
	 *
	 * @param first of all, anywhere
	 * @param lastInKindergarten the last regular one in a kindergarten
	 * @param lastAtSchool likewise at a school
	 */
	record Enrolments(@Nullable LocalDate first, @Nullable LocalDate lastInKindergarten,
			@Nullable LocalDate lastAtSchool) {

		static final Enrolments NONE = new Enrolments(null, null, null);

	}

}
