package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.WebUtils;

import ru.sgo.duplicates.access.OrganizationUsers;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.Words;

/**
 * Users for all organizations in one go: proposed, checked, made, and their passwords
 * shown once on a sheet to be cut.
 */
@Controller
class OrganizationUsersController {

	private static final String SHEET = "redirect:/municipality/users/sheet";

	private static final String LIST = "redirect:/municipality/users";

	private final OrganizationUsers users;

	private final Words words;

	OrganizationUsersController(OrganizationUsers users, Words words) {
		this.users = users;
		this.words = words;
	}

	@GetMapping("/municipality/users/many")
	String check(@AuthenticationPrincipal SignedIn user, Model model) {
		List<OrganizationUsers.Proposed> proposed = this.users.propose(user.scope());
		model.addAttribute("form", OrganizationUsersForm.of(proposed));
		return show(proposed, model);
	}

	/** A second click waits for the first, makes nobody, and is led to the same sheet. */
	@PostMapping("/municipality/users/many")
	String make(@Valid @ModelAttribute("form") OrganizationUsersForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Model model, HttpSession session) {
		List<OrganizationUsers.Proposed> proposed = this.users.propose(user.scope());
		if (!errors.hasErrors() && form.wanted().isEmpty() && !proposed.isEmpty()) {
			errors.reject("users.many.none");
		}
		if (!errors.hasErrors()) {
			synchronized (WebUtils.getSessionMutex(session)) {
				OrganizationUsers.Made made = this.users.make(wanted(form, proposed), user.actor(), user.scope());
				PasswordSheet.keep(made.given(), session);
				form.reject(made.faults(), errors);
			}
		}
		return errors.hasErrors() ? show(proposed, model) : SHEET;
	}

	@GetMapping("/municipality/users/sheet")
	String sheet(HttpSession session, HttpServletResponse response, Model model, RedirectAttributes next) {
		Optional<List<OrganizationUsers.Given>> given = PasswordSheet.take(session);
		if (given.isEmpty()) {
			Flash.problem(next, "users.sheet.gone");
			return LIST;
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		model.addAttribute("given", given.get());
		model.addAttribute("address", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
		return "municipality/users-sheet";
	}

	/** Who has no name yet is called by the organization. */
	private List<OrganizationUsers.Wanted> wanted(OrganizationUsersForm form,
			List<OrganizationUsers.Proposed> proposed) {
		Map<String, String> names = proposed.stream()
			.collect(Collectors.toMap(OrganizationUsers.Proposed::organization, OrganizationUsers.Proposed::name));
		return form.wanted()
			.stream()
			.map(one -> one.toWanted(this.words.say("users.nameless",
					names.getOrDefault((one.organization() != null) ? one.organization() : "", ""))))
			.toList();
	}

	private String show(List<OrganizationUsers.Proposed> proposed, Model model) {
		model.addAttribute("proposed", proposed.size());
		model.addAttribute("names", proposed.stream()
			.collect(Collectors.toMap(OrganizationUsers.Proposed::organization, OrganizationUsers.Proposed::name)));
		return "municipality/users-many";
	}

}
