package ru.sgo.duplicates.web.organization;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.registry.UnknownLeavingFilter;
import ru.sgo.duplicates.registry.UnknownLeavings;
import ru.sgo.duplicates.resolution.TaskObjections;
import ru.sgo.duplicates.resolution.Tasks;
import ru.sgo.duplicates.web.TaskChoice;
import ru.sgo.duplicates.web.TaskListPage;

/** «Мои задачи»: at first only those that are still to be done. */
@Controller
class OwnTasksController {

	/** So many of the latest objections are shown above the tasks. */
	private static final int LATEST = 10;

	private final TaskObjections objections;

	private final UnknownLeavings leavings;

	private final TaskListPage page;

	OwnTasksController(TaskObjections objections, UnknownLeavings leavings, TaskListPage page) {
		this.objections = objections;
		this.leavings = leavings;
		this.page = page;
	}

	@GetMapping("/organization")
	String list(@RequestParam(defaultValue = "TO_DO") TaskChoice status,
			@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable Integer page, @AuthenticationPrincipal SignedIn user,
			Model model) {
		model.addAttribute("objections", this.objections.page(TaskObjections.Filter.ALL, 0, LATEST, user.scope()));
		model.addAttribute("unseen", this.objections.count(TaskObjections.Filter.UNSEEN, user.scope()));
		model.addAttribute("leavings", this.leavings.count(UnknownLeavingFilter.ALL, user.scope()));
		this.page.show(status, new Tasks.Filter(status.status(), status == TaskChoice.TO_DO, null, null, false, text),
				page, user.scope(), model);
		return "organization/tasks";
	}

}
