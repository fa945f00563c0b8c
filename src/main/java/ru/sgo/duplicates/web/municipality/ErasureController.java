package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.erasure.DueErasure;
import ru.sgo.duplicates.erasure.DueErasures;
import ru.sgo.duplicates.erasure.DueSelection;
import ru.sgo.duplicates.erasure.ErasedBy;
import ru.sgo.duplicates.erasure.ErasureAct;
import ru.sgo.duplicates.erasure.ErasureOutcome;
import ru.sgo.duplicates.erasure.Erasures;
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.Letterheads;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.retention.RetentionDays;
import ru.sgo.duplicates.retention.RetentionRule;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;

/** «Уничтожение персональных данных»: what is due is looked at, and confirmed. */
@Controller
@RequestMapping("/municipality/retention/erasure")
class ErasureController {

	private final DueErasures due;

	private final Erasures erasures;

	private final Authorities authorities;

	private final Letterheads heads;

	private final RetentionDays days;

	ErasureController(DueErasures due, Erasures erasures, Authorities authorities, Letterheads heads,
			RetentionDays days) {
		this.due = due;
		this.erasures = erasures;
		this.authorities = authorities;
		this.heads = heads;
		this.days = days;
	}

	@GetMapping
	String look(@RequestParam(required = false) @Nullable String authority,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		List<Organization> all = this.authorities.of(user);
		Optional<String> chosen = Authorities.chosen(authority, all, user);
		DueSelection selected = chosen.flatMap(code -> this.due.of(code, user.scope())).orElse(DueSelection.NONE);
		List<DueErasure> accounts = selected.accounts();
		Paging paging = Paging.of(page, accounts.size());
		model.addAttribute("authorities", all);
		model.addAttribute("authority", chosen.orElse(""));
		model.addAttribute("selected", selected);
		model.addAttribute("paging", paging);
		model.addAttribute("accounts", accounts.subList(paging.offset(), Math.toIntExact(paging.last())));
		model.addAttribute("days", this.days.of(RetentionRule.RETIRED_ACCOUNTS));
		model.addAttribute("head", chosen.flatMap(code -> this.heads.of(code, user.scope())).orElse(Letterhead.NONE));
		return "municipality/erasure";
	}

	@PostMapping
	String erase(@RequestParam String authority, @RequestParam String selection, @AuthenticationPrincipal SignedIn user,
			RedirectAttributes next) {
		ErasureOutcome outcome = this.erasures.erase(authority, selection,
				new ErasedBy(user.actor(), user.fullName(), user.role().code()), user.scope());
		if (outcome instanceof ErasureOutcome.Done done) {
			Flash.success(next, "erasure.done");
			return act(done.act());
		}
		if (outcome instanceof ErasureOutcome.Already already) {
			if (already.act().by().login().equals(user.login())) {
				Flash.success(next, "erasure.done");
			}
			else {
				Flash.problem(next, "erasure.already", already.act().by().name());
			}
			return act(already.act());
		}
		if (outcome instanceof ErasureOutcome.Unknown) {
			throw new NotFound();
		}
		Flash.problem(next, "erasure.changed");
		next.addAttribute("authority", authority);
		return "redirect:/municipality/retention/erasure";
	}

	private static String act(ErasureAct act) {
		return "redirect:/municipality/retention/acts/" + act.number();
	}

}
