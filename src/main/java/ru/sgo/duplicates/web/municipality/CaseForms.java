package ru.sgo.duplicates.web.municipality;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseLawfulGround;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.DecisionLawful;

/**
 * What the forms about a case need, wherever they stand. A form that was just sent stays
 * as it was filled in.
 */
@Component
class CaseForms {

	private final Organizations organizations;

	private final DecisionLawful lawful;

	CaseForms(Organizations organizations, DecisionLawful lawful) {
		this.organizations = organizations;
		this.lawful = lawful;
	}

	/** All of them. */
	void show(CaseView view, Scope scope, Model model) {
		for (CaseJourney journey : CaseJourney.values()) {
			show(journey, view, scope, model);
		}
		model.addAttribute("journeys", CaseJourney.openIn(view));
	}

	/** One of them. */
	void show(CaseJourney journey, CaseView view, Scope scope, Model model) {
		switch (journey) {
			case KEEP -> keep(view, scope, model);
			case DISTINCT -> empty("distinctForm", new DistinctForm(null, null, null), model);
			case LAWFUL -> lawful(model);
			case ANSWER -> empty("answerForm", new AnswerForm(false, null), model);
			case RESTORE -> restore(view, model);
		}
	}

	private void keep(CaseView view, Scope scope, Model model) {
		List<WayForm> way = view.attends().way().stream().map(WayForm::of).toList();
		model.addAttribute("proposedWay", way);
		model.addAttribute("schools",
				this.organizations.findWithin(scope.parameter())
					.stream()
					.filter(organization -> organization.kind().teaches())
					.toList());
		empty("keepForm", new KeepForm(null, null, null, null, null, way), model);
	}

	private void lawful(Model model) {
		model.addAttribute("grounds", CaseLawfulGround.values());
		model.addAttribute("latest", this.lawful.latest());
		empty("lawfulForm", LawfulForm.EMPTY, model);
	}

	private static void restore(CaseView view, Model model) {
		model.addAttribute("deleted",
				view.accounts().stream().map(CaseView.Account::card).filter(card -> card.isDeleted()).toList());
		empty("restoreForm", new RestoreForm(null, null), model);
	}

	private static void empty(String name, Object form, Model model) {
		if (!model.containsAttribute(name)) {
			model.addAttribute(name, form);
		}
	}

}
