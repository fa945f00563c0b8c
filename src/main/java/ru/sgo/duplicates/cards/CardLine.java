package ru.sgo.duplicates.cards;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A card with one of its remarks. No document stands here, not even what was typed in the
 * place of one.
 *
 * @param number the account's number at the source
 * @param birthDateText what was typed and is no day
 * @param sex {@code male} or {@code female}
 * @param organizations the codes of those that have to mend the card, as far as whoever
 * reads the list may know of them
 * @param organizationNames their names
 */
public record CardLine(String number, String fullName, @Nullable LocalDate birthDate, @Nullable String birthDateText,
		@Nullable String sex, List<String> organizations, @Nullable String organizationNames, Remark remark) {

	public CardLine {
		organizations = List.copyOf(organizations);
	}

}
