package ru.sgo.duplicates.web.municipality;

import jakarta.validation.Valid;

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
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.Letterheads;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/** «Бланк»: what an authority puts on its letters and certificates, typed in once. */
@Controller
@RequestMapping("/municipality/letterhead")
class LetterheadController {

	private final Letterheads heads;

	LetterheadController(Letterheads heads) {
		this.heads = heads;
	}

	@GetMapping
	String form(@RequestParam String authority, @AuthenticationPrincipal SignedIn user, Model model) {
		Letterhead head = this.heads.of(authority, user.scope()).orElseThrow(NotFound::new);
		model.addAttribute("authority", authority);
		model.addAttribute("form", LetterheadForm.of(head));
		return "municipality/letterhead";
	}

	@PostMapping
	String keep(@RequestParam String authority, @Valid @ModelAttribute("form") LetterheadForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		if (errors.hasErrors()) {
			this.heads.of(authority, user.scope()).orElseThrow(NotFound::new);
			model.addAttribute("authority", authority);
			return "municipality/letterhead";
		}
		if (!this.heads.keep(authority, form.toLetterhead(), user.actor(), user.scope())) {
			throw new NotFound();
		}
		Flash.success(next, "letterhead.kept");
		next.addAttribute("authority", authority);
		return "redirect:/municipality/letterhead";
	}

}
