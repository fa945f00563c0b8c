package ru.sgo.duplicates.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import ru.sgo.duplicates.access.DemonstrationUsers;
import ru.sgo.duplicates.access.Right;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.access.UserOutcome;
import ru.sgo.duplicates.access.Users;

/** Signing in, the first page of each role, and the user's own password. */
@Controller
class SignInController {

	private final Users users;

	private final DemonstrationUsers demonstration;

	private final ApplicationAvailability availability;

	SignInController(Users users, DemonstrationUsers demonstration, ApplicationAvailability availability) {
		this.availability = availability;
		this.users = users;
		this.demonstration = demonstration;
	}

	@GetMapping("/")
	String home(@AuthenticationPrincipal SignedIn user) {
		if (!user.isMunicipal()) {
			return "redirect:/organization";
		}
		return user.may(Right.READ) ? "redirect:/municipality" : "redirect:/municipality/journal";
	}

	@GetMapping("/login")
	String login(Model model) {
		model.addAttribute("demonstration", this.demonstration.users());
		model.addAttribute("ready", this.availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
		return "login";
	}

	@GetMapping("/password")
	String password(@ModelAttribute("form") PasswordForm form) {
		return "password";
	}

	/** After a change the user signs in with the new password. */
	@PostMapping("/password")
	String change(@Valid @ModelAttribute("form") PasswordForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn user, Authentication authentication, HttpServletRequest request,
			HttpServletResponse response) {
		if (errors.hasErrors()) {
			return "password";
		}
		if (!form.fresh().equals(form.again())) {
			errors.rejectValue("again", "access.refused.password-again");
			return "password";
		}
		if (this.users.changePassword(user, form.old(), form.fresh(),
				request.getRemoteAddr()) instanceof UserOutcome.Refused refused) {
			errors.rejectValue(refused.field(), refused.messageKey());
			return "password";
		}
		new SecurityContextLogoutHandler().logout(request, response, authentication);
		return "redirect:/login?password";
	}

	/** The old password, and the new one twice. */
	record PasswordForm(@AsTyped @NotBlank String old, @AsTyped @NotBlank String fresh,
			@AsTyped @NotBlank String again) {
	}

}
