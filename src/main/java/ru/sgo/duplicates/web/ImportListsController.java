package ru.sgo.duplicates.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.intake.ImportOutcome;
import ru.sgo.duplicates.intake.Imports;
import ru.sgo.duplicates.intake.ListCorrections;
import ru.sgo.duplicates.intake.ListWish;

/** What a person puts right of lists before they are loaded. */
@Controller
@RequestMapping({ "/municipality/imports/{id}", "/organization/imports/{id}" })
class ImportListsController {

	private final Imports imports;

	private final ListCorrections corrections;

	ImportListsController(Imports imports, ListCorrections corrections) {
		this.imports = imports;
		this.corrections = corrections;
	}

	@ModelAttribute("base")
	String base(HttpServletRequest request) {
		return request.getServletPath().startsWith("/municipality") ? "/municipality/imports" : "/organization/imports";
	}

	/** Looks again, or loads what is as it was looked at. */
	@PostMapping("/lists")
	String lists(@PathVariable long id, @RequestParam Map<String, String> fields, @ModelAttribute("base") String base,
			@AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		Map<String, ListWish> wishes = new ListCorrectionFields(fields)
			.of(ListedFile.of(this.imports.lists(id, user.scope())));
		boolean loads = fields.containsKey("load") && wishes.isEmpty();
		ImportOutcome outcome = loads ? this.imports.confirm(id, user.actor(), user.scope())
				: this.corrections.correct(id, wishes, user.actor(), user.scope());
		String done = loads ? "import.lists.loading"
				: fields.containsKey("load") ? "import.lists.changed" : "import.lists.looking";
		return ImportsController.tell(outcome, done, base, id, next);
	}

	@PostMapping("/password")
	String password(@PathVariable long id, @RequestParam String file, @RequestParam @AsTyped String password,
			@ModelAttribute("base") String base, @AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		return ImportsController.tell(this.corrections.unlock(id, file, password, user.actor(), user.scope()),
				"import.lists.opened", base, id, next);
	}

	@PostMapping("/organizations")
	String organizations(@PathVariable long id, @Valid @ModelAttribute BroughtOrganizationsForm form,
			BindingResult errors, @ModelAttribute("base") String base, @AuthenticationPrincipal SignedIn user,
			RedirectAttributes next) {
		if (errors.hasErrors() || !form.isComplete()) {
			Flash.problem(next, "import.lists.organization.incomplete");
			return "redirect:" + base + "/" + id;
		}
		return ImportsController.tell(this.corrections.bring(id, form.toOrganizations(), user.actor(), user.scope()),
				"import.lists.organization.made", base, id, next);
	}

}
