package ru.sgo.duplicates.admission;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.Account;
import ru.sgo.duplicates.detection.BornOn;
import ru.sgo.duplicates.detection.Documents;
import ru.sgo.duplicates.detection.Normalization;

/**
 * The child in question.
 *
 * @param snils as it was typed
 */
public record Probe(String surname, String givenName, @Nullable String patronymic, LocalDate birthDate,
		@Nullable String snils) {

	public Probe {
		if (surname.isBlank() || givenName.isBlank()) {
			throw new IllegalArgumentException("A child has a surname and a given name");
		}
	}

	/**
	 * The child as detection sees it; no account has an empty number.
	 * @param today the last day on which a child may be born
	 */
	Account account(LocalDate today) {
		return new Account("", Normalization.names(this.surname, this.givenName, this.patronymic),
				BornOn.of(this.birthDate, null, today, null, null), null,
				(this.snils != null) ? Documents.snils(this.snils).orElse(null) : null, null);
	}

}
