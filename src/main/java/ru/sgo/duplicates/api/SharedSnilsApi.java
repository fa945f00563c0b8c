package ru.sgo.duplicates.api;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.resolution.SharedSnils;

/** Accounts with one СНИЛС and other data, for programs of administrators. */
@RestController
class SharedSnilsApi {

	private final SharedSnils shared;

	SharedSnilsApi(SharedSnils shared) {
		this.shared = shared;
	}

	@GetMapping("/api/shared-snils")
	Listing<SharedJson> list(@RequestParam(required = false) @Nullable String text,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		String words = SearchHeaders.text(typed, text);
		return new Listing<>(this.shared.page(words, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(SharedJson::of)
			.toList(), this.shared.count(words, user.scope()));
	}

	/** The accounts of one СНИЛС, by their numbers. */
	record SharedJson(List<StudentJson> accounts) {

		static SharedJson of(List<AccountCard> cards) {
			return new SharedJson(cards.stream().map(StudentJson::of).toList());
		}

	}

}
