package ru.sgo.duplicates.web.municipality;

import java.util.Objects;

import jakarta.validation.Valid;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.CaseRestorations;

/** Taking a deletion back. */
@Controller
@RequestMapping("/municipality/cases/{number}/restore")
class RestoreController {

	private final CaseRestorations restorations;

	private final CaseJourneyPage page;

	RestoreController(CaseRestorations restorations, CaseJourneyPage page) {
		this.restorations = restorations;
		this.page = page;
	}

	@GetMapping
	String form(@PathVariable long number, @AuthenticationPrincipal SignedIn user, Model model) {
		return this.page.show(CaseJourney.RESTORE, number, user, model);
	}

	@PostMapping
	String restore(@PathVariable long number, @Valid @ModelAttribute("restoreForm") RestoreForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		if (!errors.hasErrors() && Outcomes.done(
				this.restorations.restore(number, Objects.requireNonNull(form.restored()),
						Objects.requireNonNull(form.restoreReason()), user.actor(), user.scope()),
				"case.done.restored", "restoreReason", errors, next)) {
			return this.page.toCase(number);
		}
		return this.page.again(CaseJourney.RESTORE, number, user, model, next);
	}

}
