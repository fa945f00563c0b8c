package ru.sgo.duplicates.cards;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.detection.Sex;

/**
 * A card with one of its remarks. No document stands here, not even what was typed in the
 * place of one.
 *
 * @param number the account's number at the source
 * @param birthDateText what was typed and is no day
 * @param organizations the codes of those that have to mend the card, as far as whoever
 * reads the list may know of them
 * @param organizationNames their names
 */
public record CardLine(String number, String fullName, @Nullable LocalDate birthDate, @Nullable String birthDateText,
		@Nullable Sex sex, List<String> organizations, @Nullable String organizationNames, Remark remark) {

	public CardLine {
		organizations = List.copyOf(organizations);
	}

}
