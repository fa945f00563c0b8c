package ru.sgo.duplicates.web.municipality;

import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.ClaimedStays;
import ru.sgo.duplicates.web.Flash;

/**
 * The authority agrees, for many at once, that an organization has a child whom another
 * one has.
 */
@Controller
class ClaimsAgreementController {

	private final ClaimedStays claims;

	ClaimsAgreementController(ClaimedStays claims) {
		this.claims = claims;
	}

	@PostMapping("/municipality/claims")
	String agree(@RequestParam(defaultValue = "") List<String> account,
			@RequestParam(defaultValue = "false") boolean all, @AuthenticationPrincipal SignedIn user,
			RedirectAttributes next) {
		if (account.isEmpty() && !all) {
			Flash.problem(next, "claims.choose");
		}
		else {
			Flash.success(next, "claims.agreed",
					this.claims.agree(null, all ? null : account, user.actor(), user.scope()));
		}
		return "redirect:/municipality/claims";
	}

}
