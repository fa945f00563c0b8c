package ru.sgo.duplicates.intake;

import ru.sgo.duplicates.detection.Correction;
import ru.sgo.duplicates.detection.NormalizedName;

/**
 * A row of a list that is nobody's, and an account of its organization and birth date
 * that is absent from it.
 */
record ListCorrection(long line, long accountId, String surnameKey, String givenNameKey, String patronymicKey,
		String oldSurname, String oldGivenName, String oldPatronymic) {

	boolean isPossible() {
		return Correction.isPossible(new NormalizedName(this.oldSurname, this.oldGivenName, this.oldPatronymic),
				new NormalizedName(this.surnameKey, this.givenNameKey, this.patronymicKey));
	}

}
