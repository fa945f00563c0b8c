package ru.sgo.duplicates.web.municipality;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.OrganizationsHere;
import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.access.Unreached;
import ru.sgo.duplicates.access.UserOutcome;
import ru.sgo.duplicates.access.Users;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;

/** «Пользователи»: made from the list of organizations, given new passwords, blocked. */
@Controller
@RequestMapping("/municipality/users")
class UsersController {

	private static final String LIST = "redirect:/municipality/users";

	private final Users users;

	private final Organizations organizations;

	private final OrganizationsHere here;

	UsersController(Users users, Organizations organizations, OrganizationsHere here) {
		this.here = here;
		this.users = users;
		this.organizations = organizations;
	}

	@GetMapping
	String list(@ModelAttribute("choice") UserChoice choice, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		Users.Filter filter = choice.toFilter();
		Paging paging = Paging.of(page, this.users.count(filter, user.scope()));
		model.addAttribute("paging", paging);
		model.addAttribute("users", this.users.page(filter, paging.offset(), paging.size(), user.scope()));
		List<Unreached> authorities = this.here.within(user.scope());
		model.addAttribute("authorities", authorities);
		model.addAttribute("lacking", Unreached.lacking(authorities).size());
		model.addAttribute("names", names(user));
		return "municipality/users";
	}

	/** The names of the authorities by their codes. */
	private Map<String, String> names(SignedIn user) {
		return this.organizations.findWithin(user.scope().parameter())
			.stream()
			.filter(one -> one.kind() == OrganizationKind.AUTHORITY)
			.collect(Collectors.toMap(Organization::code, Organization::shortName));
	}

	@GetMapping("/new")
	String form(@ModelAttribute("form") UserForm form, @AuthenticationPrincipal SignedIn user, Model model) {
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		model.addAttribute("roles", Role.values());
		return "municipality/user-new";
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") UserForm form, BindingResult result,
			@AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		if (!result.hasErrors()) {
			UserOutcome outcome = create(form, user);
			if (!(outcome instanceof UserOutcome.Refused refused)) {
				return tell(outcome, "users.created", next);
			}
			result.rejectValue(refused.field(), refused.messageKey());
		}
		return form(form, user, model);
	}

	private UserOutcome create(UserForm form, SignedIn user) {
		String organization = (form.getOrganization() == null || form.getOrganization().isBlank()) ? null
				: form.getOrganization();
		return this.users.create(form.getLogin().strip(), form.getFullName(), Objects.requireNonNull(form.getRole()),
				organization, user.actor(), user.scope());
	}

	/** Asks first: the old password is gone at once. */
	@GetMapping("/{id}/reset")
	String askToReset(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Model model) {
		model.addAttribute("one", this.users.find(id, user.scope()).orElseThrow(NotFound::new));
		return "municipality/user-reset";
	}

	@PostMapping("/{id}/reset")
	String reset(@PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		return tell(this.users.resetPassword(id, user.actor(), user.scope()), "users.reset", next);
	}

	@PostMapping("/{id}/block")
	String block(@PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		return tell(this.users.block(id, user.actor(), user.scope()), "users.blocked", next);
	}

	@PostMapping("/{id}/unblock")
	String unblock(@PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		return tell(this.users.unblock(id, user.actor(), user.scope()), "users.unblocked", next);
	}

	/** A new password is shown on the next page, and only there. */
	private static String tell(UserOutcome outcome, String done, RedirectAttributes next) {
		if (outcome instanceof UserOutcome.Unknown) {
			throw new NotFound();
		}
		if (outcome instanceof UserOutcome.Refused refused) {
			Flash.problem(next, refused.messageKey());
		}
		else if (outcome instanceof UserOutcome.Password given) {
			next.addFlashAttribute("given", given);
			Flash.success(next, done, given.login());
		}
		else if (outcome instanceof UserOutcome.Done changed) {
			Flash.success(next, done, changed.login());
		}
		return LIST;
	}

}
