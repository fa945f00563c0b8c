package ru.sgo.duplicates.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.DerivedNumber;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;

/**
 * How an account is called: by its number, and one that only lists know by that and by
 * its organization, for nobody could do anything with a derived number.
 */
@Component("accountWords")
public class AccountWords {

	private final Words words;

	private final Organizations organizations;

	AccountWords(Words words, Organizations organizations) {
		this.words = words;
		this.organizations = organizations;
	}

	/** Whether only lists know the account with this number. */
	public boolean isListed(@Nullable String number) {
		return DerivedNumber.is(number);
	}

	/** What stands behind the word for an account: «№ 100», «по списку». */
	public String of(String number) {
		return isListed(number) ? this.words.say("account.listed-only") : this.words.say("account.numbered", number);
	}

	/** The same of a listed account: «по списку (Школа № 5)». */
	public String listedBy(String organization) {
		return this.words.say("account.listed", organization);
	}

	/** Several in a cell of a table: «100, по списку». */
	public String all(List<String> numbers) {
		return numbers.stream().map(number -> isListed(number) ? of(number) : number).collect(Collectors.joining(", "));
	}

	/** Several within a sentence: «№ 100, № 200». */
	public String named(List<String> numbers) {
		return numbers.stream().map(this::of).collect(Collectors.joining(", "));
	}

	/** Within a sentence: «запись № 100». */
	public String said(String number) {
		return this.words.say("report.account-number", of(number));
	}

	/** At the beginning: «Запись № 100», «Запись по списку (Школа № 5)». */
	public String titled(AccountCard card) {
		return this.words.say("case.account-of", isListed(card.number()) ? listedWhere(card) : of(card.number()));
	}

	private String listedWhere(AccountCard card) {
		return card.stays()
			.stream()
			.max(Comparator.comparing(Stay::begins))
			.flatMap(stay -> this.organizations.findByCode(stay.organization()))
			.map(Organization::shortName)
			.map(this::listedBy)
			.orElseGet(() -> of(card.number()));
	}

}
