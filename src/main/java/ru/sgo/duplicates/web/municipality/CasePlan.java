package ru.sgo.duplicates.web.municipality;

import java.util.List;

import org.springframework.ui.Model;

import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.DecisionPreview;

/** The plan on the page of a case: as proposed, or as it follows from other days. */
final class CasePlan {

	/** The attribute that holds what would follow from the reader's days, if asked. */
	static final String FORESEEN = "foreseen";

	private CasePlan() {
	}

	static void show(CaseView view, Model model) {
		List<CaseView.PlannedStep> steps = (model.getAttribute(FORESEEN) instanceof DecisionPreview.Steps foreseen)
				? foreseen.steps() : view.plan();
		PlanForm form = (model.getAttribute("planForm") instanceof PlanForm sent) ? sent : PlanForm.of(view);
		model.addAttribute("planForm", form);
		model.addAttribute("planRows", form.rows(steps));
		model.addAttribute("planUnborne", form.unborne(steps));
	}

	/** Where the account to keep is to be in the end. */
	static List<Stay> after(CaseView view, Model model) {
		return (model.getAttribute(FORESEEN) instanceof DecisionPreview.Steps foreseen) ? foreseen.after()
				: view.attends().after();
	}

}
