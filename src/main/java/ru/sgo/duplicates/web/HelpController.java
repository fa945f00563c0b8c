package ru.sgo.duplicates.web;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;

/** The help: the steps of the source document with our pages, for each audience. */
@Controller
class HelpController {

	private final Organizations organizations;

	private final Words words;

	HelpController(Organizations organizations, Words words) {
		this.organizations = organizations;
		this.words = words;
	}

	/** Leads to the reader's own page. */
	@GetMapping("/help")
	String own(@AuthenticationPrincipal SignedIn user) {
		return "redirect:/help/" + audience(user).code();
	}

	@GetMapping("/help/{audience}")
	String show(@PathVariable String audience, Model model) {
		HelpAudience asked = HelpAudience.of(audience).orElseThrow(NotFound::new);
		model.addAttribute("audience", asked.code());
		model.addAttribute("audiences", HelpAudience.values());
		model.addAttribute("pictures", HelpExamples.pictures());
		model.addAttribute("names", names());
		return "help/" + asked.code();
	}

	private Map<String, String> names() {
		return HelpExamples.places()
			.stream()
			.collect(Collectors.toMap(place -> place, place -> this.words.of("help.place", place)));
	}

	private HelpAudience audience(SignedIn user) {
		if (user.isMunicipal() || user.organization() == null) {
			return HelpAudience.AUTHORITY;
		}
		return this.organizations.findById(user.organization().value())
			.map(Organization::kind)
			.map(HelpAudience::of)
			.orElse(HelpAudience.AUTHORITY);
	}

}
