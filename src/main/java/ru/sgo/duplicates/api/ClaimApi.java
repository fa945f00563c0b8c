package ru.sgo.duplicates.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.ClaimedStay;
import ru.sgo.duplicates.registry.ClaimedStays;
import ru.sgo.duplicates.registry.PersonalWish;

/** Stays that were claimed of children whom another organization has. */
@RestController
@RequestMapping("/api/claims")
class ClaimApi {

	private final ClaimedStays claims;

	ClaimApi(ClaimedStays claims) {
		this.claims = claims;
	}

	@GetMapping
	Listing<ClaimedStay> list(@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		return new Listing<>(this.claims.page(user.scope(), wanted.offset(), wanted.limit()),
				this.claims.count(user.scope()));
	}

	@GetMapping("/wishes")
	Listing<PersonalWish> wishes(@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		return new Listing<>(this.claims.wishes(user.scope(), wanted.offset(), wanted.limit()),
				this.claims.countWishes(user.scope()));
	}

	@PostMapping("/agreement")
	AgreedJson agree(@RequestBody AgreeJson which, @AuthenticationPrincipal SignedIn user) {
		List<String> accounts = which.accounts();
		if ((accounts != null) ? accounts.isEmpty() : which.organization() == null) {
			throw ApiProblem.invalid("accounts", "claims.choose");
		}
		return new AgreedJson(this.claims.agree(which.organization(), accounts, user.actor(), user.scope()));
	}

	/**
	 * To which claims the authority agrees; those of the whole town are never meant.
	 *
	 * @param organization the code of the one that claims; may be left out beside numbers
	 * @param accounts their numbers; without them all of that organization
	 */
	record AgreeJson(@Nullable String organization, @Nullable List<String> accounts) {
	}

	/** How many were agreed to. */
	record AgreedJson(int agreed) {
	}

}
