package ru.sgo.duplicates.web.municipality;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.CaseViewing;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/** A form about a case on a page of its own, as long as the case has such a form. */
@Component
class CaseJourneyPage {

	private final CaseViewing cases;

	private final CaseHead head;

	private final CaseForms forms;

	private final CaseNames names;

	private final CaseSequences sequences;

	CaseJourneyPage(CaseViewing cases, CaseHead head, CaseForms forms, CaseNames names, CaseSequences sequences) {
		this.cases = cases;
		this.head = head;
		this.forms = forms;
		this.names = names;
		this.sequences = sequences;
	}

	/** The case, which the user has looked at by this. */
	CaseView find(long number, SignedIn user) {
		return this.cases.open(number, user.actor(), user.scope()).orElseThrow(NotFound::new);
	}

	/** The form; the case where it has no such form. */
	String show(CaseJourney journey, long number, SignedIn user, Model model) {
		CaseView view = find(number, user);
		return journey.isOpen(view) ? form(journey, view, user, model) : toCase(number);
	}

	/**
	 * The form that was refused, as it was filled in; where it has gone meanwhile, the
	 * case, which says so.
	 */
	String again(CaseJourney journey, long number, SignedIn user, Model model, RedirectAttributes next) {
		CaseView view = find(number, user);
		if (!journey.isOpen(view)) {
			Flash.problem(next, whyGone(journey, view.summary().status()));
			return toCase(number);
		}
		return form(journey, view, user, model);
	}

	/** Leads back to the case. */
	String toCase(long number) {
		return this.sequences.same(number);
	}

	private String form(CaseJourney journey, CaseView view, SignedIn user, Model model) {
		this.head.show(view, user.scope(), model);
		this.sequences.of(view.summary().number(), user.scope())
			.ifPresent(sequence -> model.addAttribute("sequence", sequence));
		model.addAttribute("names", this.names.of(view, List.of()));
		this.forms.show(journey, view, user.scope(), model);
		return "municipality/case/" + journey.code();
	}

	private static String whyGone(CaseJourney journey, CaseStatus status) {
		return (status == CaseStatus.FOUND && journey != CaseJourney.ANSWER) ? "case.refused.changed"
				: status.refusal();
	}

}
