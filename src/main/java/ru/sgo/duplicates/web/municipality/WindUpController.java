package ru.sgo.duplicates.web.municipality;

import java.util.Optional;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.OrganizationWindUps;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.WindUpOutcome;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/** All who still stand in a closed organization leave it by one order. */
@Controller
@RequestMapping("/municipality/lists/closing/act")
class WindUpController {

	private final OrganizationWindUps windUps;

	private final Organizations organizations;

	WindUpController(OrganizationWindUps windUps, Organizations organizations) {
		this.windUps = windUps;
		this.organizations = organizations;
	}

	/** Another's organization is not there. */
	@ModelAttribute("organization")
	Organization organization(@RequestParam String organization, @AuthenticationPrincipal SignedIn user) {
		return this.organizations.findByCodeWithin(organization, user.scope().parameter()).orElseThrow(NotFound::new);
	}

	/** Shows what would follow; of an organization that is not closed, that it is not. */
	@GetMapping
	String check(@ModelAttribute(name = "organization", binding = false) Organization organization,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		Optional<OrganizationWindUps.Foreseen> foreseen = this.windUps.foresee(organization.code(), user.scope());
		if (foreseen.isEmpty()) {
			return notClosed(organization, next);
		}
		model.addAttribute("foreseen", foreseen.get());
		return "municipality/closing-act";
	}

	@PostMapping
	String windUp(@ModelAttribute(name = "organization", binding = false) Organization organization,
			@RequestParam(defaultValue = "") String orderNumber, @AuthenticationPrincipal SignedIn user, Model model,
			RedirectAttributes next) {
		WindUpOutcome outcome = this.windUps.windUp(organization.code(), orderNumber, user.actor(), user.scope());
		if (outcome instanceof WindUpOutcome.OrderTooLong) {
			model.addAttribute("fault", "task.refused.order-long");
			model.addAttribute("orderNumber", orderNumber);
			return check(organization, user, model, next);
		}
		if (!(outcome instanceof WindUpOutcome.Done done)) {
			return notClosed(organization, next);
		}
		Flash.success(next, "closing.act.done", done.withdrawn(), done.enrolled());
		return toClosing(organization, next);
	}

	private static String notClosed(Organization organization, RedirectAttributes next) {
		Flash.problem(next, "closing.act.not-closed");
		return toClosing(organization, next);
	}

	private static String toClosing(Organization organization, RedirectAttributes next) {
		next.addAttribute("organization", organization.code());
		return "redirect:/municipality/lists/closing";
	}

}
