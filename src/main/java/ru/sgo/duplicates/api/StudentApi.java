package ru.sgo.duplicates.api;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountCards;

/** Accounts with their histories for programs; an organization sees those it has now. */
@RestController
@RequestMapping("/api/students")
class StudentApi {

	private final AccountCards cards;

	StudentApi(AccountCards cards) {
		this.cards = cards;
	}

	@GetMapping
	Listing<AccountCard> list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable LocalDate birthDate,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(defaultValue = "false") boolean withDeleted,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		AccountCards.Wanted filter = new AccountCards.Wanted(text, birthDate, organization, !user.isMunicipal(),
				withDeleted);
		return new Listing<>(this.cards.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(card -> seen(card, user))
			.toList(), this.cards.count(filter, user.scope()));
	}

	@GetMapping("/{number}")
	AccountCard one(@PathVariable String number, @AuthenticationPrincipal SignedIn user) {
		return this.cards.find(number, user.scope()).map(card -> seen(card, user)).orElseThrow(ApiProblem::notFound);
	}

	private static AccountCard seen(AccountCard card, SignedIn user) {
		return user.isMunicipal() ? card : card.seenBy(user.organizationCode());
	}

}
