package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.resolution.Cases;
import ru.sgo.duplicates.web.Paging;

/** «Дубли»: all cases of the authority. */
@Controller
class CasesController {

	private final Cases cases;

	private final Organizations organizations;

	CasesController(Cases cases, Organizations organizations) {
		this.cases = cases;
		this.organizations = organizations;
	}

	@GetMapping("/municipality/cases")
	String list(@ModelAttribute("choice") CaseChoice choice, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		Cases.Filter filter = choice.toFilter();
		Paging paging = Paging.of(page, this.cases.count(filter, user.scope()));
		model.addAttribute("paging", paging);
		model.addAttribute("cases", this.cases.page(filter, paging.offset(), paging.size(), user.scope()));
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		model.addAttribute("all", filter.equals(Cases.Filter.ALL));
		return "municipality/cases";
	}

}
