package ru.sgo.duplicates.api;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.AccountCards;
import ru.sgo.duplicates.registry.AccountDocuments;
import ru.sgo.duplicates.registry.DocumentLooks;
import ru.sgo.duplicates.registry.DocumentsOutcome;
import ru.sgo.duplicates.registry.OpenedCards;

/** Accounts with their histories for programs; an organization lists those it has now. */
@RestController
@RequestMapping("/api/students")
class StudentApi {

	private final AccountCards cards;

	private final OpenedCards opened;

	private final DocumentLooks looks;

	StudentApi(AccountCards cards, OpenedCards opened, DocumentLooks looks) {
		this.cards = cards;
		this.opened = opened;
		this.looks = looks;
	}

	@GetMapping
	Listing<StudentJson> list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable LocalDate birthDate,
			@RequestParam(required = false) @Nullable String organization,
			@RequestParam(defaultValue = "false") boolean withDeleted,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@Parameter(description = SearchHeaders.ABOUT_BIRTH_DATE) @RequestHeader(name = SearchHeaders.BIRTH_DATE,
					required = false) @Nullable LocalDate born,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		AccountCards.Wanted filter = new AccountCards.Wanted(SearchHeaders.text(typed, text),
				(born != null) ? born : birthDate, organization, !user.isMunicipal(), withDeleted);
		return new Listing<>(this.cards.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(StudentJson::of)
			.toList(), this.cards.count(filter, user.scope()));
	}

	@GetMapping("/{number}")
	StudentJson one(@PathVariable String number, @AuthenticationPrincipal SignedIn user) {
		return this.opened.open(number, user.actor(), user.scope())
			.map(StudentJson::of)
			.orElseThrow(ApiProblem::notFound);
	}

	/** СНИЛС and certificate in full, for a reason that stays in the journal. */
	@PostMapping("/{number}/documents")
	ResponseEntity<DocumentsJson> documents(@PathVariable String number,
			@RequestBody(required = false) @Nullable Why why, @AuthenticationPrincipal SignedIn user) {
		String reason = (why != null) ? why.reason() : null;
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(shown(this.looks.show(number, reason, user.actor(), user.scope())));
	}

	private static DocumentsJson shown(DocumentsOutcome outcome) {
		if (outcome instanceof DocumentsOutcome.ReasonWanted wanted) {
			throw ApiProblem.invalid("reason", wanted.messageKey());
		}
		if (outcome instanceof DocumentsOutcome.Shown shown) {
			return DocumentsJson.of(shown.byAccount().values().iterator().next());
		}
		throw ApiProblem.notFound();
	}

	/** Why the documents are looked at, in 5 to 500 characters. */
	record Why(@Nullable String reason) {
	}

	/**
	 * The documents of one account; what was typed stands where it did not pass its
	 * check.
	 */
	record DocumentsJson(String number, @Nullable String snils, @Nullable String snilsText,
			@Nullable String birthCertificate, @Nullable String birthCertificateText) {

		static DocumentsJson of(AccountDocuments documents) {
			return new DocumentsJson(documents.number(), documents.printedSnils(), documents.snilsText(),
					documents.birthCertificate(), documents.birthCertificateText());
		}

		/** Without the documents: this may reach a log. */
		@Override
		public String toString() {
			return "DocumentsJson[" + this.number + "]";
		}
	}

}
