package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.LongUse;

/**
 * What would be lost with accounts that are to be deleted.
 *
 * @param oldest the number of the account with the oldest history, if it is one of them:
 * «История движения отображается только в старой учётной записи»
 * @param since its first day of attendance
 * @param inUse the first day of attendance of those that have been in use for more than a
 * month, by their numbers
 */
record DeletionWarnings(@Nullable String oldest, @Nullable LocalDate since, Map<String, LocalDate> inUse) {

	/**
	 * Looks at the accounts of a case.
	 * @param deletions the numbers of those to delete
	 */
	static DeletionWarnings of(List<AccountCard> cards, Collection<String> deletions, LocalDate today) {
		List<AccountCard> gone = cards.stream().filter(card -> deletions.contains(card.number())).toList();
		Optional<LocalDate> kept = cards.stream()
			.filter(card -> !deletions.contains(card.number()) && !card.isDeleted())
			.flatMap(card -> begins(card).stream())
			.min(Comparator.naturalOrder());
		Optional<AccountCard> oldest = gone.stream()
			.filter(card -> begins(card).isPresent())
			.min(Comparator.comparing(card -> begins(card).orElseThrow()))
			.filter(card -> kept.isEmpty() || begins(card).orElseThrow().isBefore(kept.get()));
		Map<String, LocalDate> inUse = new TreeMap<>();
		gone.forEach(card -> LongUse.since(card.stays(), today).ifPresent(since -> inUse.put(card.number(), since)));
		return new DeletionWarnings(oldest.map(AccountCard::number).orElse(null),
				oldest.flatMap(DeletionWarnings::begins).orElse(null), inUse);
	}

	private static Optional<LocalDate> begins(AccountCard card) {
		return card.stays().stream().map(Stay::begins).min(Comparator.naturalOrder());
	}

}
