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
import ru.sgo.duplicates.pairs.SharedDocument;
import ru.sgo.duplicates.pairs.SharedDocuments;
import ru.sgo.duplicates.registry.AccountCard;

/**
 * Accounts with one СНИЛС and other data, and with one certificate and two СНИЛС, for
 * programs of administrators.
 */
@RestController
class SharedDocumentsApi {

	private final SharedDocuments shared;

	SharedDocumentsApi(SharedDocuments shared) {
		this.shared = shared;
	}

	@GetMapping("/api/shared-snils")
	Listing<SharedJson> snils(@RequestParam(required = false) @Nullable String text,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		return list(SharedDocument.SNILS, SearchHeaders.text(typed, text), new Page(page, size), user);
	}

	@GetMapping("/api/shared-certificates")
	Listing<SharedJson> certificates(@RequestParam(required = false) @Nullable String text,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		return list(SharedDocument.CERTIFICATE, SearchHeaders.text(typed, text), new Page(page, size), user);
	}

	private Listing<SharedJson> list(SharedDocument document, @Nullable String words, Page wanted, SignedIn user) {
		return new Listing<>(this.shared.page(document, words, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(SharedJson::of)
			.toList(), this.shared.count(document, words, user.scope()));
	}

	/** The accounts of one document, by their numbers. */
	record SharedJson(List<StudentJson> accounts) {

		static SharedJson of(List<AccountCard> cards) {
			return new SharedJson(cards.stream().map(StudentJson::of).toList());
		}

	}

}
