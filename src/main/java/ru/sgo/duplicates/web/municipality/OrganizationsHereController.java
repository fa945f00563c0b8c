package ru.sgo.duplicates.web.municipality;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.OrganizationsHere;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.LocalPath;
import ru.sgo.duplicates.web.NotFound;

/** «Организации будут входить сюда?»: the authority's answer, from any page that asks. */
@Controller
class OrganizationsHereController {

	private final OrganizationsHere here;

	OrganizationsHereController(OrganizationsHere here) {
		this.here = here;
	}

	@PostMapping("/municipality/users/organizations-here")
	String say(@RequestParam String authority, @RequestParam boolean signIn, @RequestParam String page,
			@AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		if (!this.here.say(authority, signIn, user.actor(), user.scope())) {
			throw new NotFound();
		}
		Flash.success(next, signIn ? "here.said.yes" : "here.said.no");
		return "redirect:" + LocalPath.orHome(page);
	}

}
