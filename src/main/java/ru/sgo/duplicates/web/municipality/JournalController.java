package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.JournalBook;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.web.Paging;

/** «Журнал»: who did what, and who looked at which documents. */
@Controller
class JournalController {

	private final JournalBook journal;

	JournalController(JournalBook journal) {
		this.journal = journal;
	}

	@GetMapping("/municipality/journal")
	String list(@RequestParam(required = false) @Nullable String person,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String account,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		JournalBook.Wanted wanted = new JournalBook.Wanted(person, kind, account, from, to);
		Paging paging = Paging.of(page, this.journal.count(wanted, user.scope()));
		model.addAttribute("wanted", wanted);
		model.addAttribute("kinds", JournalKind.values());
		model.addAttribute("paging", paging);
		model.addAttribute("lines", this.journal.page(wanted, paging.offset(), paging.size(), user.scope()));
		return "municipality/journal";
	}

}
