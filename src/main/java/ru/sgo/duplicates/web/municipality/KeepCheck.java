package ru.sgo.duplicates.web.municipality;

import java.util.HashSet;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.DecisionPreview;

/** The page that says what would follow from the reader's wish before it is decided. */
@Component
class KeepCheck {

	private final CaseWarnings warnings;

	private final CaseNames names;

	KeepCheck(CaseWarnings warnings, CaseNames names) {
		this.warnings = warnings;
		this.names = names;
	}

	String show(CaseView view, KeepForm form, DecisionPreview.Steps preview, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("summary", view.summary());
		model.addAttribute("keepForm", form);
		model.addAttribute("preview", preview);
		this.warnings.show(view, preview.deletions(), preview.steps(), model);
		Set<String> codes = new HashSet<>();
		preview.steps().forEach(step -> codes.add(step.organization()));
		if (preview.attends() != null) {
			codes.add(preview.attends());
		}
		model.addAttribute("names", this.names.of(view, codes));
		return "municipality/case/keep-check";
	}

}
