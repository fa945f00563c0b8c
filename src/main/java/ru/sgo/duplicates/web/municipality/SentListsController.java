package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.intake.SentListStates;
import ru.sgo.duplicates.web.Paging;

/** «Кто прислал списки»: a row for each school and kindergarten. */
@Controller
class SentListsController {

	private final SentListStates states;

	SentListsController(SentListStates states) {
		this.states = states;
	}

	@GetMapping("/municipality/lists")
	String list(@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		Paging paging = Paging.of(page, this.states.count(text, user.scope()));
		model.addAttribute("text", text);
		model.addAttribute("paging", paging);
		model.addAttribute("missing", this.states.countMissing(text, user.scope()));
		model.addAttribute("states", this.states.page(text, paging.offset(), paging.size(), user.scope()));
		return "municipality/lists";
	}

}
