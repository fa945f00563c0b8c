package ru.sgo.duplicates.web.municipality;

import java.util.HashMap;
import java.util.Map;

import jakarta.validation.Valid;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.LetterheadOutcome;
import ru.sgo.duplicates.registry.Letterheads;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Words;

/**
 * «Бланк»: what an authority puts on its letters, certificates and ledgers, typed in
 * once.
 */
@Controller
@RequestMapping("/municipality/letterhead")
class LetterheadController {

	private final Letterheads heads;

	private final Words words;

	LetterheadController(Letterheads heads, Words words) {
		this.heads = heads;
		this.words = words;
	}

	/** What somebody else has kept meanwhile, by the fields; mostly nothing. */
	@ModelAttribute("others")
	Map<String, String> others() {
		return Map.of();
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
		LetterheadOutcome outcome = this.heads.keep(authority, form.toLetterhead(), user.actor(), user.scope());
		if (outcome instanceof LetterheadOutcome.Unknown) {
			throw new NotFound();
		}
		if (outcome instanceof LetterheadOutcome.Changed changed) {
			return ask(authority, form, changed.kept(), model);
		}
		Flash.success(next, "letterhead.kept");
		next.addAttribute("authority", authority);
		return "redirect:/municipality/letterhead";
	}

	/** Shows what was typed beside what somebody else has kept meanwhile. */
	private String ask(String authority, LetterheadForm form, Letterhead kept, Model model) {
		BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form.having(kept.version()), "form");
		errors.reject("letterhead.changed");
		Map<String, String> typed = form.texts();
		Map<String, String> others = new HashMap<>(LetterheadForm.of(kept).texts());
		others.entrySet().removeAll(typed.entrySet());
		others.replaceAll((field, text) -> this.words.say("letterhead.other",
				text.isEmpty() ? this.words.say("word.none") : text));
		model.addAllAttributes(errors.getModel());
		model.addAttribute("others", others);
		model.addAttribute("authority", authority);
		return "municipality/letterhead";
	}

}
