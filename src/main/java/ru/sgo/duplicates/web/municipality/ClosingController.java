package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.ClosingOutcome;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.OrganizationClosing;
import ru.sgo.duplicates.registry.OrganizationClosings;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/** «Закрыта с», «Правопреемник»: an organization that is no more. */
@Controller
@RequestMapping("/municipality/lists/closing")
class ClosingController {

	private final OrganizationClosings closings;

	private final Organizations organizations;

	private final DateWords dates;

	ClosingController(OrganizationClosings closings, Organizations organizations, DateWords dates) {
		this.closings = closings;
		this.organizations = organizations;
		this.dates = dates;
	}

	/** Another's organization is not there. */
	@ModelAttribute("organization")
	Organization organization(@RequestParam String organization, @AuthenticationPrincipal SignedIn user) {
		return this.organizations.findByCodeWithin(organization, user.scope().parameter()).orElseThrow(NotFound::new);
	}

	@GetMapping
	String form(@ModelAttribute(name = "organization", binding = false) Organization organization,
			@AuthenticationPrincipal SignedIn user, Model model) {
		model.addAttribute("form",
				this.closings.of(organization.code(), user.scope()).map(ClosingForm::of).orElse(ClosingForm.EMPTY));
		return show(organization, user, model);
	}

	@PostMapping
	String say(@ModelAttribute(name = "organization", binding = false) Organization organization,
			@ModelAttribute("form") ClosingForm form, BindingResult errors, @AuthenticationPrincipal SignedIn user,
			Model model, RedirectAttributes next) {
		if (!errors.hasErrors() && this.closings.say(organization.code(), form.closedOn(), form.successor(),
				user.actor(), user.scope()) instanceof ClosingOutcome.Invalid invalid) {
			errors.rejectValue(invalid.field(), invalid.messageKey());
		}
		if (errors.hasErrors()) {
			return show(organization, user, model);
		}
		Flash.success(next, "closing.kept", organization.shortName(),
				this.dates.day(Objects.requireNonNull(form.closedOn())));
		return "redirect:/municipality/lists";
	}

	@PostMapping("/take-back")
	String takeBack(@ModelAttribute(name = "organization", binding = false) Organization organization,
			@AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		if (this.closings.takeBack(organization.code(), user.actor(), user.scope()) instanceof ClosingOutcome.Unknown) {
			Flash.problem(next, "closing.not-closed", organization.shortName());
		}
		else {
			Flash.success(next, "closing.taken-back", organization.shortName());
		}
		return "redirect:/municipality/lists";
	}

	private String show(Organization organization, SignedIn user, Model model) {
		Optional<OrganizationClosing> closing = this.closings.of(organization.code(), user.scope());
		LocalDate day = closing.map(OrganizationClosing::closedOn).orElse(this.dates.today());
		model.addAttribute("closing", closing.orElse(null));
		model.addAttribute("day", day);
		model.addAttribute("past", !day.isAfter(this.dates.today()));
		model.addAttribute("standing", this.closings.standing(organization.id(), day));
		model.addAttribute("latest", this.closings.latest());
		model.addAttribute("others",
				this.organizations.findWithin(user.scope().parameter())
					.stream()
					.filter(other -> other.kind().teaches() && !other.id().equals(organization.id()))
					.toList());
		return "municipality/closing";
	}

}
