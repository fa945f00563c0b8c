package ru.sgo.duplicates.web.municipality;

import java.time.Duration;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.erasure.DueErasures;
import ru.sgo.duplicates.erasure.DueSelection;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.retention.RetentionStates;

/** «Сроки хранения»: what is kept for how long, and what is due. */
@Controller
class RetentionController {

	private final RetentionStates states;

	private final DueErasures due;

	private final Authorities authorities;

	private final Duration session;

	RetentionController(RetentionStates states, DueErasures due, Authorities authorities,
			@Value("${server.servlet.session.timeout:30m}") Duration session) {
		this.states = states;
		this.due = due;
		this.authorities = authorities;
		this.session = session;
	}

	@GetMapping("/municipality/retention")
	String rules(@AuthenticationPrincipal SignedIn user, Model model) {
		List<Organization> all = this.authorities.of(user);
		model.addAttribute("states", this.states.all());
		model.addAttribute("sessionMinutes", this.session.toMinutes());
		model.addAttribute("erasable",
				Authorities.chosen(null, all, user)
					.flatMap(code -> this.due.of(code, user.scope()))
					.map(DueSelection::due)
					.orElse(0L));
		return "municipality/retention";
	}

}
