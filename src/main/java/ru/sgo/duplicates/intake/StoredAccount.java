package ru.sgo.duplicates.intake;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.Documents;
import ru.sgo.duplicates.detection.NormalizedName;

/**
 * What is stored of an account in the spelling of some version of the normalisation.
 *
 * @param name its keys
 */
record StoredAccount(long id, NormalizedName name, Value<LocalDate> birthDate, Value<String> snils,
		Value<String> certificate) {

	/** The same in the spelling of today. */
	StoredAccount renewed(NormalizedName today, DateReader dates) {
		return new StoredAccount(this.id, today, this.birthDate.readAgain(text -> birth(text, dates)),
				this.snils.readAgain(Documents::snils), certificateOfToday());
	}

	/** A spelling of before is read as if somebody had typed it. */
	private Value<String> certificateOfToday() {
		String spelled = this.certificate.read();
		return (spelled == null) ? this.certificate.readAgain(Documents::birthCertificate)
				: new Value<>(Documents.birthCertificate(spelled).orElse(spelled), this.certificate.text());
	}

	private static Optional<LocalDate> birth(String text, DateReader dates) {
		return (dates.birth(text) instanceof ReadDate.Known day) ? Optional.of(day.date()) : Optional.empty();
	}

	/**
	 * A value, or what was written and could not be read.
	 */
	record Value<T>(@Nullable T read, @Nullable String text) {

		Value<T> readAgain(Reader<T> reader) {
			Optional<T> now = (this.read == null && this.text != null) ? reader.read(this.text) : Optional.empty();
			return now.map(value -> new Value<>(value, null)).orElse(this);
		}
	}

	/** Reads what was written, if it can. */
	interface Reader<T> {

		Optional<T> read(String text);

	}

}
