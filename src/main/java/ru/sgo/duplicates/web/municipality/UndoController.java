package ru.sgo.duplicates.web.municipality;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.DecisionAnswers;
import ru.sgo.duplicates.web.Words;

/** Taking a decision back with one press, as long as its message is in sight. */
@Controller
class UndoController {

	private final DecisionAnswers answers;

	private final CaseSequences sequences;

	private final Words words;

	UndoController(DecisionAnswers answers, CaseSequences sequences, Words words) {
		this.answers = answers;
		this.sequences = sequences;
		this.words = words;
	}

	@PostMapping("/municipality/cases/{number}/undo")
	String undo(@PathVariable long number, @AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		Outcomes.tell(this.answers.undo(number, this.words.say("case.undo.reason"), user.actor(), user.scope()),
				"case.done.taken-back", next);
		return this.sequences.same(number);
	}

}
