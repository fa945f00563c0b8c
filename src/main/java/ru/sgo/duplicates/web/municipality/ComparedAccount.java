package ru.sgo.duplicates.web.municipality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountDocuments;
import ru.sgo.duplicates.resolution.CaseView;

/**
 * One account beside the others of its case, with what differs.
 *
 * @param name the words of the full name
 * @param differing the fields whose values are not the same in all accounts
 */
record ComparedAccount(CaseView.Account account, List<NamePart> name, Set<String> differing) {

	/** A word of the name, and whether another account has another one in its place. */
	record NamePart(String text, boolean differs) {
	}

	/**
	 * Compares the accounts.
	 * @param shown documents that are shown in full; they may differ where the masked
	 * ones are alike
	 */
	static List<ComparedAccount> of(List<CaseView.Account> accounts, Collection<AccountDocuments> shown) {
		List<AccountCard> cards = accounts.stream().map(CaseView.Account::card).toList();
		Set<String> differing = new HashSet<>();
		mark("birthDate", AccountCard::birthDate, cards, differing);
		mark("sex", AccountCard::sex, cards, differing);
		mark("snils", AccountCard::snils, cards, differing);
		mark("birthCertificate", AccountCard::birthCertificate, cards, differing);
		mark("snils", ComparedAccount::snils, shown, differing);
		mark("birthCertificate", ComparedAccount::birthCertificate, shown, differing);
		return accounts.stream()
			.map(account -> new ComparedAccount(account, name(account.card(), cards), differing))
			.toList();
	}

	public boolean differs(String field) {
		return this.differing.contains(field);
	}

	/** A value that one account lacks and another has differs, too. */
	private static <T> void mark(String field, Function<T, @Nullable Object> value, Collection<T> cards,
			Set<String> differing) {
		if (cards.stream().map(value).distinct().count() > 1) {
			differing.add(field);
		}
	}

	/** What stands on the page: a number that did not pass its check as it was typed. */
	private static @Nullable Object snils(AccountDocuments documents) {
		return (documents.snils() != null) ? documents.snils() : documents.snilsText();
	}

	private static @Nullable Object birthCertificate(AccountDocuments documents) {
		return (documents.birthCertificate() != null) ? documents.birthCertificate() : documents.birthCertificateText();
	}

	private static List<NamePart> name(AccountCard card, List<AccountCard> cards) {
		List<NamePart> parts = new ArrayList<>();
		String[] own = words(card);
		for (int place = 0; place < own.length; place++) {
			String word = own[place];
			int here = place;
			parts.add(new NamePart(word,
					cards.stream()
						.map(ComparedAccount::words)
						.anyMatch(other -> other.length <= here || !other[here].equalsIgnoreCase(word))));
		}
		return parts;
	}

	private static String[] words(AccountCard card) {
		return card.fullName().split(" ");
	}

}
