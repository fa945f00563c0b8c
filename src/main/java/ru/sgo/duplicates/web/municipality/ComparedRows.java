package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountDocuments;
import ru.sgo.duplicates.report.AccountRole;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.Words;

/**
 * The accounts of a case in one table: a row for each datum, a column for each account.
 */
@Component
class ComparedRows {

	private static final String NONE = "—";

	private final Words words;

	private final DateWords dates;

	ComparedRows(Words words, DateWords dates) {
		this.words = words;
		this.dates = dates;
	}

	/**
	 * A datum.
	 *
	 * @param key of what it is
	 * @param cells one for each account
	 */
	record Row(String key, List<Cell> cells) {

		/** Whether all accounts say the same. */
		public boolean isEqual() {
			return this.cells.stream().allMatch(cell -> cell.parts().stream().noneMatch(Lettering.Part::differs))
					&& this.cells.stream().map(Cell::text).distinct().count() == 1;
		}

	}

	/**
	 * What one account says.
	 *
	 * @param mistyped whether the document stands there as it was typed, for it is wrong
	 */
	record Cell(List<Lettering.Part> parts, boolean mistyped) {

		String text() {
			return String.join("", this.parts.stream().map(Lettering.Part::text).toList());
		}

	}

	/**
	 * Compares the accounts.
	 * @param names of organizations by their codes
	 * @param shown the documents that are shown in full, by the ids of the accounts; they
	 * may differ where the masked ones are alike
	 */
	List<Row> of(CaseView view, Map<String, String> names, Map<Long, AccountDocuments> shown) {
		List<CaseView.Account> accounts = view.accounts();
		List<Row> rows = of(accounts.stream().map(CaseView.Account::card).toList(), names, shown);
		if (view.summary().isApart()) {
			return rows;
		}
		if (accounts.stream().anyMatch(account -> account.cause() != null)) {
			rows.add(plain("report.cause", accounts,
					account -> (account.cause() != null) ? this.words.of("cause", account.cause()) : null));
		}
		if (accounts.stream().anyMatch(ComparedRows::isToDelete)) {
			rows.add(plain("report.responsible", accounts, account -> isToDelete(account)
					? names.getOrDefault(account.responsible(), account.responsible()) : null));
		}
		return rows;
	}

	/** The same of any accounts, of which nobody proposes anything. */
	List<Row> of(List<AccountCard> cards, Map<String, String> names, Map<Long, AccountDocuments> shown) {
		List<Row> rows = new ArrayList<>();
		rows.add(personal("report.name", cards, AccountCard::fullName));
		rows.add(personal("report.birth-date", cards,
				card -> (card.birthDate() != null) ? this.dates.day(card.birthDate()) : null));
		rows.add(document("case.snils", cards, shown, AccountCard::snils, AccountDocuments::printedSnils,
				AccountDocuments::snilsText));
		rows.add(document("case.certificate", cards, shown, AccountCard::birthCertificate,
				AccountDocuments::birthCertificate, AccountDocuments::birthCertificateText));
		rows.add(personal("case.sex", cards,
				card -> (card.sex() != null) ? StringUtils.capitalize(this.words.of("sex", card.sex())) : null));
		rows.add(plain("report.created", cards, card -> created(card.entry())));
		rows.add(plain("case.creator", cards, card -> card.entry().creatorName()));
		rows.add(plain("case.present", cards, card -> present(card, names)));
		return rows;
	}

	private static boolean isToDelete(CaseView.Account account) {
		return account.role() == AccountRole.DELETE && account.responsible() != null;
	}

	private String created(AccountCard.Entry entry) {
		return this.dates.day(entry.createdOn()) + ", " + this.words.of("entry", entry.method());
	}

	private @Nullable String present(AccountCard card, Map<String, String> names) {
		if (card.isDeleted()) {
			return null;
		}
		List<Stay> stays = card.present(this.dates.today());
		return stays.isEmpty() ? this.words.say("case.nowhere")
				: String.join("; ",
						stays.stream()
							.map(stay -> names.getOrDefault(stay.organization(), stay.organization()) + " ("
									+ this.words.of("stay.kind", stay.kind()) + ")")
							.toList());
	}

	/**
	 * What may differ by a letter; a value that one lacks and another has differs, too.
	 */
	private static Row personal(String key, List<AccountCard> cards, Function<AccountCard, @Nullable String> value) {
		return compared(key, cards.stream().map(value).toList(),
				IntStream.range(0, cards.size()).mapToObj(place -> false).toList());
	}

	private static Row document(String key, List<AccountCard> cards, Map<Long, AccountDocuments> shown,
			Function<AccountCard, @Nullable String> masked, Function<AccountDocuments, @Nullable String> right,
			Function<AccountDocuments, @Nullable String> typed) {
		List<@Nullable String> texts = new ArrayList<>();
		List<Boolean> mistyped = new ArrayList<>();
		for (AccountCard card : cards) {
			AccountDocuments documents = shown.get(card.id());
			String value = (documents != null) ? right.apply(documents) : null;
			String asTyped = (documents != null) ? typed.apply(documents) : null;
			texts.add((documents == null) ? masked.apply(card) : (value != null) ? value : asTyped);
			mistyped.add(value == null && asTyped != null);
		}
		return compared(key, texts, mistyped);
	}

	private static Row compared(String key, List<@Nullable String> values, List<Boolean> mistyped) {
		List<String> texts = values.stream().map(value -> (value != null) ? value : NONE).toList();
		return new Row(key,
				IntStream.range(0, texts.size())
					.mapToObj(place -> new Cell(Lettering.compare(texts.get(place), texts), mistyped.get(place)))
					.toList());
	}

	/** What is another for each account by its nature. */
	private static <T> Row plain(String key, List<T> accounts, Function<T, @Nullable String> value) {
		return new Row(key, accounts.stream().map(value).map(text -> {
			String said = (text != null) ? StringUtils.capitalize(text) : NONE;
			return new Cell(List.of(new Lettering.Part(said, false)), false);
		}).toList());
	}

}
