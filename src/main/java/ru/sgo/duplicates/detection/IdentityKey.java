package ru.sgo.duplicates.detection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is equal in two accounts of tier IDENTICAL (S1: «идентичные персональные данные»).
 * Two accounts without a patronymic agree.
 */
record IdentityKey(NormalizedName name, LocalDate birthDate) {

	/** Empty without a birth date: then nothing is identical. */
	static Optional<IdentityKey> of(Account account) {
		return Optional.ofNullable(account.birthDate()).map(date -> new IdentityKey(account.name(), date));
	}

}
