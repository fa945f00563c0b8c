package ru.sgo.duplicates.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.ClaimedStays;

/** Children whom one organization has and another has sent as its own: each is told. */
@Controller
class ClaimsController {

	private static final int WISHES_SHOWN = 100;

	private final ClaimedStays claims;

	ClaimsController(ClaimedStays claims) {
		this.claims = claims;
	}

	@GetMapping({ "/municipality/claims", "/organization/claims" })
	String list(@RequestParam(required = false) @Nullable Integer page, HttpServletRequest request,
			@AuthenticationPrincipal SignedIn user, Model model) {
		Paging paging = Paging.of(page, this.claims.count(user.scope()));
		model.addAttribute("base", Address.section(request, "claims"));
		model.addAttribute("municipal", user.isMunicipal());
		model.addAttribute("paging", paging);
		model.addAttribute("claims", this.claims.page(user.scope(), paging.offset(), paging.size()));
		model.addAttribute("wishes",
				user.isMunicipal() ? this.claims.wishes(user.scope(), 0, WISHES_SHOWN) : List.of());
		return "claims/list";
	}

}
