package ru.sgo.duplicates.api;

import java.time.Instant;
import java.time.LocalDate;
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
	Listing<ClaimJson> list(@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		return new Listing<>(
				this.claims.page(user.scope(), wanted.offset(), wanted.limit()).stream().map(ClaimJson::of).toList(),
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
	 * A stay that an organization has claimed while another has the child.
	 *
	 * @param kind {@code regular} or {@code attached}
	 */
	record ClaimJson(String number, @Nullable String fullName, String organization, String organizationName,
			@Nullable String holder, @Nullable String holderName, String kind, LocalDate begins, Instant claimedAt) {

		static ClaimJson of(ClaimedStay claim) {
			return new ClaimJson(claim.number(), claim.fullName(), claim.organization(), claim.organizationName(),
					claim.holder(), claim.holderName(), Codes.of(claim.kind()), claim.begins(), claim.claimedAt());
		}

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
