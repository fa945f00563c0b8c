package ru.sgo.duplicates.web.municipality;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.TaskObjectionView;
import ru.sgo.duplicates.resolution.TaskObjections;

/**
 * What stands at the top of a page about a case: which it is, how far it has come, who
 * objects.
 */
@Component
class CaseHead {

	private final TaskObjections objections;

	CaseHead(TaskObjections objections) {
		this.objections = objections;
	}

	/**
	 * Puts it on the page; answers the objection that waits for the authority, if any.
	 */
	Optional<TaskObjectionView> show(CaseView view, Scope scope, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("summary", view.summary());
		model.addAttribute("tags", CaseTags.of(view));
		if (view.summary().status() != CaseStatus.DISPUTED) {
			return Optional.empty();
		}
		Optional<TaskObjectionView> objection = this.objections.pending(view.summary().number(), scope);
		objection.ifPresent(pending -> model.addAttribute("objection", pending));
		return objection;
	}

}
