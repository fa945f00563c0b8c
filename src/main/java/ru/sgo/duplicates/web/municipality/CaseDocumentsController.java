package ru.sgo.duplicates.web.municipality;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.DocumentLooks;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.CaseViewing;
import ru.sgo.duplicates.web.DocumentsForm;
import ru.sgo.duplicates.web.NotFound;

/** The documents of the accounts of a case side by side, once and for a reason. */
@Controller
@RequestMapping("/municipality/cases/{number}/documents")
class CaseDocumentsController {

	private final CaseViewing cases;

	private final DocumentLooks looks;

	private final CasePage page;

	CaseDocumentsController(CaseViewing cases, DocumentLooks looks, CasePage page) {
		this.cases = cases;
		this.looks = looks;
		this.page = page;
	}

	@PostMapping
	String show(@PathVariable long number, @ModelAttribute("documentsForm") DocumentsForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, HttpServletResponse response) {
		CaseView view = this.cases.open(number, user.actor(), user.scope()).orElseThrow(NotFound::new);
		form.show(this.looks.show(view.accounts().stream().map(account -> account.card().id()).toList(),
				form.lookReason(), user.actor(), user.scope()), errors, model, response);
		return this.page.show(view, user, model);
	}

	/** Whoever comes back to this address sees the case. */
	@GetMapping
	String masked() {
		return "redirect:/municipality/cases/{number}";
	}

}
