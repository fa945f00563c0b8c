package ru.sgo.duplicates.api;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.JournalBook;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.admission.SoughtChild;

/** The journal for programs: acts and looks, newest first. */
@RestController
class JournalApi {

	private final JournalBook journal;

	private final SoughtChild sought;

	JournalApi(JournalBook journal, SoughtChild sought) {
		this.journal = journal;
		this.sought = sought;
	}

	@GetMapping("/api/journal")
	Listing<JournalJson> list(@RequestParam(required = false) @Nullable String person,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String account,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@Parameter(description = SearchHeaders.ABOUT_TEXT) @RequestHeader(name = SearchHeaders.TEXT,
					required = false) @Nullable String typed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		JournalBook.Wanted filter = new JournalBook.Wanted(SearchHeaders.text(typed, person), kind, account, from, to);
		return list(filter, wanted, user);
	}

	/**
	 * Who has asked for this child before an enrolment. The journal keeps hashes only, so
	 * the child has to be given; it does not stand in the address.
	 */
	@PostMapping("/api/journal/asked")
	Listing<JournalJson> asked(@RequestBody MatchApi.ProbeJson child,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Integer size, @AuthenticationPrincipal SignedIn user) {
		Page wanted = new Page(page, size);
		JournalBook.Wanted filter = JournalBook.Wanted.askedFor(this.sought.hashes(child.checked(true)));
		return list(filter, wanted, user);
	}

	private Listing<JournalJson> list(JournalBook.Wanted filter, Page wanted, SignedIn user) {
		return new Listing<>(this.journal.page(filter, wanted.offset(), wanted.limit(), user.scope())
			.stream()
			.map(JournalJson::of)
			.toList(), this.journal.count(filter, user.scope()));
	}

}
