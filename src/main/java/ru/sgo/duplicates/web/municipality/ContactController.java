package ru.sgo.duplicates.web.municipality;

import java.util.List;

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
import ru.sgo.duplicates.registry.ContactOutcome;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.OrganizationContact;
import ru.sgo.duplicates.registry.OrganizationContacts;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/** Telephone and e-mail of an organization, typed in once. */
@Controller
@RequestMapping("/municipality/lists/contact")
class ContactController {

	private final OrganizationContacts contacts;

	private final Organizations organizations;

	ContactController(OrganizationContacts contacts, Organizations organizations) {
		this.contacts = contacts;
		this.organizations = organizations;
	}

	/** Another's organization is not there. */
	@ModelAttribute("organization")
	Organization organization(@RequestParam String organization, @AuthenticationPrincipal SignedIn user) {
		return this.organizations.findByCodeWithin(organization, user.scope().parameter()).orElseThrow(NotFound::new);
	}

	@GetMapping
	String form(@ModelAttribute("organization") Organization organization, @AuthenticationPrincipal SignedIn user,
			Model model) {
		String code = organization.code();
		model.addAttribute("form", ContactForm
			.of(this.contacts.of(List.of(code), user.scope()).getOrDefault(code, OrganizationContact.NONE)));
		return "municipality/contact";
	}

	@PostMapping
	String say(@ModelAttribute("organization") Organization organization, @ModelAttribute("form") ContactForm form,
			BindingResult result, @AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		if (this.contacts.say(organization.code(), form.telephone(), form.email(), user.actor(),
				user.scope()) instanceof ContactOutcome.Invalid invalid) {
			result.rejectValue(invalid.field(), invalid.messageKey());
			return "municipality/contact";
		}
		Flash.success(next, "contact.kept", organization.shortName());
		return "redirect:/municipality/lists";
	}

}
